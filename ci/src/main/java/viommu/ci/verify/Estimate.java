package viommu.ci.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.ci.claim.Subject;

/** How long jobs took the last time, in the report that is still there. Without one, or with that of another profile, nothing is known. */
final class Estimate {
    /** Nothing is known. */
    static final Estimate NONE = new Estimate(Map.of(), List.of());

    /** What an engine does about a subject; it may take several jobs. */
    private record Key(String engine, Subject subject) {
        static Key of(Job job) {
            return new Key(job.engine().name(), job.subject());
        }
    }

    private final Map<Key, Duration> last;
    private final Map<Key, Integer> jobs = new HashMap<>();

    private Estimate(Map<Key, Duration> last, List<Job> all) {
        this.last = last;
        all.forEach(job -> jobs.merge(Key.of(job), 1, Integer::sum));
    }

    /**
     * From the last report.
     *
     * @param file {@code verify.json} of that run
     * @param all the jobs of this run
     */
    static Estimate of(Path file, Profile profile, List<Job> all) {
        try {
            JsonNode report = new ObjectMapper().readTree(file.toFile());
            if (!report.path("profile").asText().equals(profile.toString()) || report.hasNonNull("interruption")) {
                return NONE;
            }
            Map<Key, Duration> last = new HashMap<>();
            for (JsonNode run : report.path("runs")) {
                Subject subject = new Subject(
                        run.path("protocol").asText(),
                        run.path("configuration").asText(),
                        Optional.ofNullable(run.path("defect").textValue()));
                Duration time =
                        Duration.ofMillis(Math.round(1000 * run.path("seconds").asDouble()));
                last.merge(new Key(run.path("engine").asText(), subject), time, Duration::plus);
            }
            return new Estimate(last, all);
        } catch (IOException e) {
            // There was no last run, or it is not readable: an estimate is not worth a message.
            return NONE;
        }
    }

    /** How long the jobs take one after the other; empty if that is not known of one that takes time. */
    Optional<Duration> of(List<Job> some) {
        Duration total = Duration.ZERO;
        for (Job job : some) {
            Duration time = last.get(Key.of(job));
            if (time != null) {
                total = total.plus(time.dividedBy(jobs.get(Key.of(job))));
            } else if (job.takesTime()) {
                return Optional.empty();
            }
        }
        return Optional.of(total);
    }
}
