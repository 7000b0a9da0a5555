package viommu.ci.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import viommu.ci.text.Figures;

/** Which jobs are done, which are under way and since when. Any thread may ask. */
final class Roster {
    private final List<Job> all;
    private final int hands;
    private final Estimate estimate;
    private final Map<Job, Instant> underWay = new LinkedHashMap<>();
    private final List<Job> finished = new ArrayList<>();

    /** @param hands jobs at once */
    Roster(List<Job> all, int hands, Estimate estimate) {
        this.all = all;
        this.hands = hands;
        this.estimate = estimate;
    }

    synchronized void begins(Job job) {
        underWay.put(job, Instant.now());
    }

    /** @return how long it took */
    synchronized Duration ends(Job job, boolean done) {
        if (done) {
            finished.add(job);
        }
        return Duration.between(underWay.remove(job), Instant.now());
    }

    synchronized List<Job> finished() {
        return List.copyOf(finished);
    }

    /** Such as {@code about 3 min left, now: tlc on Viommu StrictSidecore (41 s)}; without an estimate if there is none. */
    synchronized String note() {
        Instant now = Instant.now();
        List<Job> left = new ArrayList<>(all);
        left.removeIf(Set.copyOf(finished)::contains);
        String time = estimate.of(left).map(total -> left(total, now)).orElse("");
        return time
                + underWay.entrySet().stream()
                        .map(e -> e.getKey() + " ("
                                + Duration.between(e.getValue(), now).toSeconds() + " s)")
                        .collect(Collectors.joining(", ", "now: ", ""));
    }

    /** What all jobs that are left took the last time, less the time that those under way have had. */
    private String left(Duration total, Instant now) {
        Duration had = underWay.entrySet().stream()
                .map(e -> {
                    Duration since = Duration.between(e.getValue(), now);
                    Duration last = estimate.of(List.of(e.getKey())).orElse(since);
                    return since.compareTo(last) < 0 ? since : last;
                })
                .reduce(Duration.ZERO, Duration::plus);
        return Figures.left(total.minus(had).dividedBy(hands)) + " as the last run went, ";
    }
}
