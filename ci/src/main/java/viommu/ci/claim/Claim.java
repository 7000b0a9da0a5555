package viommu.ci.claim;

import java.util.Optional;

/**
 * What one engine says of one property of one subject.
 *
 * @param length steps of the counterexample, if there is one
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
        Optional<Long> schedules,
        String detail,
        String command) {

    public Claim(Subject subject, String property, EngineName engine, Verdict verdict, String detail, String command) {
        this(subject, property, engine, verdict, Optional.empty(), Optional.empty(), detail, command);
    }

    public Claim withLength(int steps) {
        return new Claim(subject, property, engine, verdict, Optional.of(steps), schedules, detail, command);
    }

    public Claim withSchedules(long number) {
        return new Claim(subject, property, engine, verdict, length, Optional.of(number), detail, command);
    }
}
