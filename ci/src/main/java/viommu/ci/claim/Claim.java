package viommu.ci.claim;

import java.util.List;
import java.util.Optional;
import viommu.model.protocol.Trace;

/**
 * What one engine says of one property of one subject.
 *
 * @param length steps of the counterexample, if there is one
 * @param steps the counterexample's, such as {@code Unmap(i1)}; empty if there is none or it was not kept
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
        Optional<Long> schedules,
        String detail,
        String command) {

    public Claim {
        steps = List.copyOf(steps);
    }

    public Claim(Subject subject, String property, EngineName engine, Verdict verdict, String detail, String command) {
        this(subject, property, engine, verdict, Optional.empty(), List.of(), Optional.empty(), detail, command);
    }

    public Claim withLength(int number) {
        return new Claim(subject, property, engine, verdict, Optional.of(number), steps, schedules, detail, command);
    }

    /** With a counterexample, of which the names of the steps are kept. */
    public Claim withTrace(Trace<?> trace) {
        List<String> taken =
                trace.taken().stream().map(step -> step.action().toString()).toList();
        return new Claim(
                subject, property, engine, verdict, Optional.of(taken.size()), taken, schedules, detail, command);
    }

    public Claim withSchedules(long number) {
        return new Claim(subject, property, engine, verdict, length, steps, Optional.of(number), detail, command);
    }
}
