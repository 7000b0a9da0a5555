package viommu.ci.verify;

import java.util.List;
import java.util.concurrent.Callable;
import viommu.ci.claim.Claim;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Subject;
import viommu.ci.claim.Verdict;

/**
 * One piece of work for one processor.
 *
 * @param properties that it makes claims about
 * @param urgency the higher, the sooner it is begun: first what tells most, then what takes longest
 * @param command what does the same alone
 */
public record Job(
        EngineName engine,
        Subject subject,
        List<String> properties,
        int urgency,
        String command,
        Callable<Answer> work) {

    /** Nothing is done, and it is said why. */
    static Job skipped(EngineName engine, Subject subject, List<String> properties, String reason, String command) {
        List<Claim> claims = claims(Verdict.SKIPPED, reason, engine, subject, properties, command);
        return new Job(engine, subject, properties, 0, command, () -> new Answer(claims, List.of()));
    }

    /** Whether it is more than to say why nothing is done. */
    boolean takesTime() {
        return urgency > 0;
    }

    /** Does the work; whatever goes wrong makes its claims inconclusive. */
    Answer done() {
        try {
            return work.call();
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            return undone(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    /** The answer if it was not done. */
    Answer undone(String reason) {
        String line = reason.replaceAll("\\s*\\R\\s*", " ");
        return new Answer(claims(Verdict.INCONCLUSIVE, line, engine, subject, properties, command), List.of());
    }

    private static List<Claim> claims(
            Verdict verdict,
            String reason,
            EngineName engine,
            Subject subject,
            List<String> properties,
            String command) {
        return properties.stream()
                .map(p -> new Claim(subject, p, engine, verdict, reason, command))
                .toList();
    }

    @Override
    public String toString() {
        return engine + " on " + subject;
    }
}
