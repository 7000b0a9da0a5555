package viommu.properties;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import viommu.model.protocol.Property;
import viommu.model.state.State;
import viommu.properties.CampaignResult.Ending;

/** One campaign while it runs. */
final class CampaignRun<S extends State> {
    private static final int TRIES_BETWEEN_LOOKS = 16;
    private static final int LOOKS_BETWEEN_REPORTS = 64;

    private final Campaign<S> campaign;
    private final CampaignProgress progress;
    private final WalkRunner<S> runner;
    private final long start = System.nanoTime();
    private final long all;
    private long violated;
    private final Map<Property<S>, Long> attempts = new LinkedHashMap<>();

    CampaignRun(Campaign<S> campaign, CampaignProgress progress) {
        this.campaign = campaign;
        this.progress = progress;
        this.runner = new WalkRunner<>(campaign.model(), campaign.properties(), campaign.length(), campaign.guidance());
        this.all = campaign.properties().size() == Long.SIZE
                ? -1L
                : (1L << campaign.properties().size()) - 1;
    }

    CampaignResult<S> run() {
        Ending ending = tries();
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        Map<String, Violation<S>> violations = new LinkedHashMap<>();
        attempts.forEach((property, attempt) -> violations.put(property.name(), shrunk(property, attempt)));
        return CampaignResult.of(campaign, ending, runner.coverage().coverage(), time, violations);
    }

    private Ending tries() {
        long done = 0;
        for (long t = campaign.shard().index();
                t < campaign.tries();
                t += campaign.shard().count()) {
            if (done % TRIES_BETWEEN_LOOKS == 0) {
                if (Thread.currentThread().isInterrupted()) {
                    return Ending.INTERRUPTED;
                }
                if (System.nanoTime() - start >= campaign.timeLimit().toNanos()) {
                    return Ending.OUT_OF_TIME;
                }
                if (done % (TRIES_BETWEEN_LOOKS * LOOKS_BETWEEN_REPORTS) == 0) {
                    report(done);
                }
            }
            note(runner.violated(SplitMix.derive(campaign.seed(), t)), t);
            done++;
            if (campaign.untilAllViolated() && violated == all) {
                report(done);
                return Ending.ALL_VIOLATED;
            }
        }
        report(done);
        return Ending.ALL_TRIES;
    }

    private void report(long done) {
        progress.at(done, campaign.triesOfShard(), runner.coverage().effective(), Long.bitCount(violated));
    }

    private void note(long found, long attempt) {
        long fresh = found & ~violated;
        if (fresh != 0) {
            violated |= fresh;
            for (long left = fresh; left != 0; left &= left - 1) {
                attempts.put(campaign.properties().get(Long.numberOfTrailingZeros(left)), attempt);
            }
        }
    }

    private Violation<S> shrunk(Property<S> property, long attempt) {
        Schedule<S> schedule = runner.schedule(SplitMix.derive(campaign.seed(), attempt));
        ScheduleShrinker<S> shrinker = new ScheduleShrinker<>(campaign.model(), property);
        int originalLength = shrinker.cut(schedule).length();
        return new Violation<>(property, campaign.seed(), attempt, originalLength, shrinker.shrink(schedule));
    }
}
