package viommu.specs;

import java.util.Optional;
import viommu.model.explorer.Exploration.Verdict;
import viommu.model.liveness.Lasso;
import viommu.model.protocol.Trace;
import viommu.model.state.State;
import viommu.specs.tlc.ErrorTrace;

/**
 * What TLC says of one property.
 *
 * @param property its name, {@link Configs#TYPE_OK} included
 * @param reason why it is inconclusive, on one line; otherwise empty
 * @param trace the counterexample in the Java model, if it is violated
 * @param end how the counterexample goes on
 * @param config the configuration file of the run
 */
public record Judgement<S extends State>(
        String property, Verdict verdict, String reason, Optional<Trace<S>> trace, ErrorTrace.End end, String config) {

    static <S extends State> Judgement<S> holds(String property, String config) {
        return new Judgement<>(property, Verdict.HOLDS, "", Optional.empty(), new ErrorTrace.End.Finite(), config);
    }

    static <S extends State> Judgement<S> violated(String property, Trace<S> trace, ErrorTrace.End end, String config) {
        return new Judgement<>(property, Verdict.VIOLATED, "", Optional.of(trace), end, config);
    }

    static <S extends State> Judgement<S> inconclusive(String property, String reason, String config) {
        return new Judgement<>(
                property, Verdict.INCONCLUSIVE, reason, Optional.empty(), new ErrorTrace.End.Finite(), config);
    }

    /** The counterexample to a liveness property: a trace whose last part is repeated for ever, or after which nothing happens. */
    public Optional<Lasso<S>> lasso() {
        return trace.flatMap(t -> loopStart(t).map(start -> new Lasso<>(t, start)));
    }

    private Optional<Integer> loopStart(Trace<S> behaviour) {
        if (end instanceof ErrorTrace.End.BackTo back) {
            return Optional.of(back.index());
        }
        return end instanceof ErrorTrace.End.Stuttering ? Optional.of(behaviour.length()) : Optional.empty();
    }

    /** Such as {@code NoStaleDma: VIOLATED}. */
    @Override
    public String toString() {
        return property + ": " + verdict + (reason.isEmpty() ? "" : " (" + reason + ")");
    }
}
