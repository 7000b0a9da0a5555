package viommu.counterexamples;

import java.util.Optional;
import java.util.stream.IntStream;
import viommu.model.liveness.Lasso;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Fairness;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property.Liveness;
import viommu.model.protocol.Trace;
import viommu.model.state.OutOfDomainException;
import viommu.model.state.State;

/** Judges a lasso whose steps were taken again. */
final class LassoReplay {
    private LassoReplay() {}

    /** Says what is wrong with it, or that nothing is. */
    static <S extends State> Replayed<S> judge(Lasso<S> lasso, Liveness<S> property) {
        Trace<S> trace = lasso.trace();
        int loopStart = lasso.loopStart();
        Optional<Change> open = Change.first(trace.model(), trace.state(loopStart), trace.last());
        if (open.isPresent()) {
            Change change = open.get();
            return new ReplayedLasso.NotClosed<>(
                    loopStart, trace.length(), change.path(), change.before(), change.after());
        }
        for (Fairness<S> fairness : trace.model().fairness()) {
            try {
                if (!lasso.keeps(fairness)) {
                    return new ReplayedLasso.Starved<>(loopStart, fairness.toString());
                }
            } catch (OutOfDomainException e) {
                return new ReplayedLasso.Undecided<>(
                        trace.model().toString(), loopStart, fairness.toString(), e.getMessage());
            }
        }
        return lasso.violates(property)
                ? new ReplayedLasso.Reproduced<>(property.name(), lasso, Optional.empty())
                : new ReplayedLasso.NotViolated<>(property.name(), lasso);
    }

    /**
     * Takes the steps of a lasso that violates the property without the defect. The protocol refuses the lasso if it cannot take all
     * of them, or if what it makes of them is no loop, not fair, or no violation.
     */
    static <S extends State> Replayed<S> withoutDefect(Lasso<S> defective, Defect defect, Liveness<S> property) {
        CleanSteps<S> clean = CleanSteps.of(defective.trace());
        if (!clean.refusal().isEmpty()) {
            return new ReplayedLasso.Reproduced<>(property.name(), defective, Optional.of(clean.refusal()));
        }
        Lasso<S> lasso = new Lasso<>(clean.trace().orElseThrow(), defective.loopStart());
        Replayed<S> judged = judge(lasso, property);
        if (judged instanceof ReplayedLasso.Undecided<S>) {
            return judged;
        }
        if (judged.succeeded()) {
            return new ReplayedLasso.NotRefused<>(property.name(), defect.name(), lasso);
        }
        String refusal = firstDifference(defective.trace(), lasso.trace()).orElseGet(judged::sentence);
        return new ReplayedLasso.Reproduced<>(property.name(), defective, Optional.of(refusal));
    }

    private static <S extends State> Optional<String> firstDifference(Trace<S> defective, Trace<S> clean) {
        return IntStream.rangeClosed(1, clean.length())
                .mapToObj(n -> difference(defective, clean, n))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static <S extends State> Optional<String> difference(Trace<S> defective, Trace<S> clean, int n) {
        Model<S> model = clean.model();
        String action = clean.taken().get(n - 1).action().toString();
        return Change.between(
                        Saving.variables(model),
                        defective.model().values(defective.state(n)),
                        model.values(clean.state(n)))
                .stream()
                .findFirst()
                .map(c -> new Replayed.Diverged<S>(n, action, c.path(), c.before(), c.after()).sentence());
    }
}
