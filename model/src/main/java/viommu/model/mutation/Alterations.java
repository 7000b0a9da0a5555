package viommu.model.mutation;

import java.util.function.BiFunction;
import java.util.function.Function;
import viommu.model.mutation.Mutant.Alteration;
import viommu.model.protocol.Step.Body3;
import viommu.model.state.OutOfDomainException;
import viommu.model.state.State;
import viommu.model.state.Value;

/** What the mistakes that concern one variable make of a step. */
final class Alterations {
    private Alterations() {}

    /** The variable stays as it was. */
    static <S extends State> Alteration<S> lost(Leaf leaf) {
        return written(leaf, (survey, change) -> change.from());
    }

    static <S extends State> Alteration<S> narrowed(Leaf leaf) {
        return written(leaf, (survey, change) -> change.narrowed());
    }

    static <S extends State> Alteration<S> widened(Leaf leaf) {
        return written(leaf, (survey, change) -> change.widened(survey.elements(leaf)));
    }

    static <S extends State> Alteration<S> misplaced(Leaf leaf) {
        return written(leaf, (survey, change) -> change.misplaced(survey.elements(leaf)));
    }

    /** Something else is written to the variable. */
    private static <S extends State> Alteration<S> written(Leaf leaf, BiFunction<Survey<S>, Change, Value> instead) {
        return (step, survey) -> step.with(body -> (s, a, b, c) -> {
            Value from = leaf.read(s);
            if (!body.take(s, a, b, c)) {
                return false;
            }
            Change change = new Change(from, leaf.read(s));
            if (!change.isNone()) {
                leaf.write(s, instead.apply(survey, change));
            }
            return true;
        });
    }

    /** Where it is not enabled, it is taken as if the variable had the nearest value with which it is. */
    static <S extends State> Alteration<S> unguarded(Leaf leaf) {
        return (step, survey) -> step.with(body -> {
            Function<Value, Iterable<Value>> near = Memo.of(value -> survey.valuesNear(leaf, value));
            return (s, a, b, c) -> {
                if (taken(body, s, a, b, c)) {
                    return true;
                }
                Value real = leaf.read(s);
                for (Value pretended : near.apply(real)) {
                    leaf.write(s, pretended);
                    if (taken(body, s, a, b, c)) {
                        leaf.write(s, new Change(pretended, leaf.read(s)).on(real));
                        return true;
                    }
                }
                leaf.write(s, real);
                return false;
            };
        });
    }

    /** Whether a step is enabled in a state that it was not made for; if not, the state is as before. */
    static <S extends State> boolean taken(Body3<S> body, S state, int a, int b, int c) {
        long[] before = new long[state.width()];
        state.store(before, 0);
        try {
            if (body.take(state, a, b, c)) {
                return true;
            }
        } catch (OutOfDomainException | IndexOutOfBoundsException e) {
            // It presumes what is not so: as good as not enabled.
        }
        state.load(before, 0);
        return false;
    }
}
