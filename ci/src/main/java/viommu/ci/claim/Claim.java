package viommu.ci.claim;

import java.util.List;
import java.util.Optional;
import viommu.model.liveness.Lasso;
import viommu.model.protocol.Trace;

/**
 * What one engine says of one property of one subject.
 *
 * @param length steps of the counterexample, if there is one that ends
 * @param steps the counterexample's, such as {@code Unmap(i1)}; empty if there is none or it was not kept
 * @param loop how many of the steps lead to those that are repeated for ever, all of them if the behaviour stops; empty if the
 *     counterexample ends, as one of a safety property
 * @param schedules how many random schedules it took, or how many found nothing
 * @param detail why, where the verdict alone does not say it; else empty
 * @param command what asks for the same again
 */
public record Claim(
        Subject subject,
        String property,
        EngineName engine,
        Verdict verdict,
        Optional<Integer> length,
        List<String> steps,
        Optional<Integer> loop,
        Optional<Long> schedules,
        String detail,
        String command) {

    public Claim {
        steps = List.copyOf(steps);
    }

    public Claim(Subject subject, String property, EngineName engine, Verdict verdict, String detail, String command) {
        this(
                subject,
                property,
                engine,
                verdict,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                detail,
                command);
    }

    public Claim withLength(int number) {
        return new Claim(
                subject, property, engine, verdict, Optional.of(number), steps, loop, schedules, detail, command);
    }

    /** With a counterexample that ends, of which the names of the steps are kept. */
    public Claim withTrace(Trace<?> trace) {
        return withSteps(Optional.of(trace.length()), trace, Optional.empty());
    }

    /** With a counterexample that goes round a loop for ever. Its length is not kept: engines need not find the shortest. */
    public Claim withLasso(Lasso<?> lasso) {
        return withSteps(Optional.empty(), lasso.trace(), Optional.of(lasso.loopStart()));
    }

    private Claim withSteps(Optional<Integer> number, Trace<?> trace, Optional<Integer> from) {
        List<String> taken =
                trace.taken().stream().map(step -> step.action().toString()).toList();
        return new Claim(subject, property, engine, verdict, number, taken, from, schedules, detail, command);
    }

    public Claim withSchedules(long number) {
        return new Claim(subject, property, engine, verdict, length, steps, loop, Optional.of(number), detail, command);
    }
}
