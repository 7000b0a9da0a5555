package viommu.ci.mutate;

import viommu.model.mutation.Fate;
import viommu.model.mutation.Fate.Kind;

/** Kinds of fates in words. */
final class MutantWords {
    private MutantWords() {}

    static String of(Kind kind) {
        return switch (kind) {
            case NOTICED -> "noticed";
            case SAME -> "the same: all states and steps are those of the protocol";
            case FEWER -> "do less: nothing that the protocol does not do, and all that it promises";
            case HASTY -> "do several steps of the protocol at once, and reach nothing that it does not";
            case ASIDE -> "leave something in a variable that is not looked at: all else goes on in the same way";
            case SURVIVES -> "do something else, and are not noticed";
            case UNFINISHED -> "not finished";
        };
    }

    static String of(Fate<?> fate) {
        String where = fate.configuration().isEmpty() ? "" : " in " + fate.configuration();
        String steps = fate.steps() == 0 ? "" : " after " + fate.steps() + " steps";
        String by = fate.by().isEmpty() ? "" : " (" + fate.by() + where + steps + ")";
        return fate.mutant().name() + ": " + of(fate.kind()) + by;
    }
}
