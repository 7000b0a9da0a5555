package viommu.ci.mutate;

import java.util.ArrayList;
import java.util.List;
import viommu.ci.text.Figures;
import viommu.model.mutation.Fate;
import viommu.model.mutation.Fate.Kind;
import viommu.model.state.State;

/** What became of the mutants of a protocol, as lines for a person. */
public final class MutatedText {
    private MutatedText() {}

    public static <S extends State> List<String> lines(Mutated<S> mutated) {
        List<String> lines = new ArrayList<>();
        lines.add(mutated.protocol() + ": " + Figures.count(mutated.fates().size(), "mutant") + " in "
                + Figures.seconds(mutated.time()));
        for (Kind kind : Kind.values()) {
            int count = mutated.of(kind).size();
            if (count > 0) {
                lines.add("  %5d %s".formatted(count, MutantWords.of(kind)));
            }
        }
        if (mutated.fates().size() == 1) {
            lines.add("  " + MutantWords.of(mutated.fates().get(0)));
        }
        mutated.of(Kind.UNFINISHED).forEach(fate -> lines.add("not finished: " + MutantWords.of(fate)));
        mutated.unexplained().forEach(fate -> lines.add("unexplained: " + name(fate)));
        mutated.outdated().forEach(name -> lines.add("has a reason, but does not survive: " + name));
        if (mutated.fates().size() < mutated.asked()) {
            lines.add("interrupted: " + mutated.fates().size() + " of " + mutated.asked() + " mutants were judged");
        }
        return lines;
    }

    private static String name(Fate<?> fate) {
        return fate.mutant().name();
    }
}
