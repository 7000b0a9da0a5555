package viommu.ci.bench.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.ci.bench.NotMeasuredException;
import viommu.ci.feedback.Feedback;
import viommu.ci.feedback.Meter;

/**
 * Measures contenders in turn, round after round, so that a machine that is slow for a while is slow for all. One that fails is not
 * asked again, and does not keep the others from going on.
 */
final class Turns {
    private final int rounds;
    private final Feedback feedback;
    private final Map<Contender, List<Sample>> samples = new LinkedHashMap<>();
    private final Map<Contender, String> failures = new LinkedHashMap<>();

    private Turns(int rounds, Feedback feedback) {
        this.rounds = rounds;
        this.feedback = feedback;
    }

    /** Closes the contenders when they are done. */
    static List<Series> measure(List<Contender> contenders, int rounds, Feedback feedback) {
        Turns turns = new Turns(rounds, feedback);
        contenders.forEach(contender -> turns.samples.put(contender, new ArrayList<>()));
        try {
            turns.take();
        } finally {
            contenders.forEach(Contender::close);
        }
        return contenders.stream().map(turns::series).toList();
    }

    private void take() {
        try (Meter meter = feedback.begin("measuring", "rounds", (long) rounds * samples.size())) {
            long done = 0;
            for (Contender contender : samples.keySet()) {
                meter.at(done, contender.name() + " gets ready");
                unlessItFailed(contender, contender::prepare);
            }
            for (int round = 1; round <= rounds; round++) {
                for (Contender contender : samples.keySet()) {
                    meter.at(done++, contender.name());
                    unlessItFailed(contender, () -> samples.get(contender).add(contender.round()));
                }
            }
        }
    }

    private void unlessItFailed(Contender contender, Runnable part) {
        if (failures.containsKey(contender)) {
            return;
        }
        try {
            part.run();
        } catch (NotMeasuredException e) {
            failures.put(contender, e.getMessage());
        }
    }

    private Series series(Contender contender) {
        Optional<String> failure = Optional.ofNullable(failures.get(contender));
        return new Series(
                contender.name(), failure.isPresent() ? "" : contender.settings(), samples.get(contender), failure);
    }
}
