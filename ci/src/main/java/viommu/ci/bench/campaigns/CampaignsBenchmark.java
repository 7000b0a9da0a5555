package viommu.ci.bench.campaigns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import viommu.ci.bench.Benchmark;
import viommu.ci.bench.Report;
import viommu.ci.bench.Setting;
import viommu.ci.bench.Target;
import viommu.ci.bench.jqwik.ActionChainRate;
import viommu.ci.bench.jqwik.SameJudgement;
import viommu.ci.claim.Exit;
import viommu.ci.feedback.Meter;
import viommu.ci.text.Json;
import viommu.model.protocol.Model;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.model.protocol.Scope;
import viommu.model.state.State;
import viommu.properties.Campaign;
import viommu.properties.StepRate;

/** How fast a campaign takes steps, against jqwik's ActionChain with guards as preconditions. */
public final class CampaignsBenchmark implements Benchmark {
    private static final double TIMES_AS_FAST = 10;
    private static final String PROTOCOL = "Viommu";
    private static final List<Course> COURSES = List.of(
            new Course("DeferredSidecore", Map.of()),
            new Course("StrictSidecore", Map.of()),
            new Course("OptimisticSidecore", Map.of()),
            new Course("DeferredSidecore", Map.of("Iova", 3, "StaleQuota", 3, "QueueCapacity", 4)),
            new Course("DeferredSidecore", Map.of("Iova", 4, "Page", 4, "Frame", 4)));

    private static final int COMPARED_CHAINS = 100;

    private final double seconds;
    private final List<Course> courses;

    /** A second of processor time for each figure. */
    public CampaignsBenchmark() {
        this(1, COURSES);
    }

    CampaignsBenchmark(double seconds, List<Course> courses) {
        this.seconds = seconds;
        this.courses = courses;
    }

    /** What both run on; the scope is what differs from the standard one. */
    record Course(String configuration, Map<String, Integer> scope) {
        String size() {
            return scope.isEmpty()
                    ? "standard"
                    : new TreeMap<>(scope).toString().replaceAll("[{},]", "");
        }
    }

    @Override
    public String name() {
        return "campaigns";
    }

    @Override
    public Report measure(Setting setting) {
        List<Race> races = new ArrayList<>();
        Protocol<?> protocol = Protocols.named(PROTOCOL);
        try (Meter meter = setting.feedback().begin("campaigns", "models", courses.size())) {
            for (Course course : courses) {
                meter.at(races.size(), course.configuration());
                races.add(race(protocol, course, setting.rounds()));
            }
        }
        return report(races);
    }

    private <S extends State> Race race(Protocol<S> protocol, Course course, int rounds) {
        Scope scope = Scope.defaults(protocol.dimensions()).with(course.scope());
        Model<S> model = protocol.model(protocol.configuration(course.configuration()), scope, Optional.empty());
        Campaign<S> campaign = Campaign.of(model, 1);
        int differences = SameJudgement.differences(campaign, COMPARED_CHAINS);
        List<Round> measured = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Campaign<S> another = campaign.withSeed(round);
            measured.add(new Round(
                    StepRate.cold(another, seconds),
                    StepRate.of(another, seconds),
                    ActionChainRate.of(another, seconds)));
        }
        return new Race(model.toString(), course.size(), campaign.properties().size(), measured, differences);
    }

    static Report report(List<Race> races) {
        List<Target> targets = races.stream()
                .map(race -> Target.atLeast(TIMES_AS_FAST, race.name() + " / ActionChain", race.warmRatio()))
                .toList();
        List<Race> different =
                races.stream().filter(race -> race.differences() > 0).toList();
        return new Report(
                "campaigns: steps per second of one processor",
                notes(different),
                List.of(RaceTable.of(races), Target.table(targets)),
                Json.object("benchmark", "campaigns", "models", RaceTable.json(races), "targets", Target.json(targets)),
                different.isEmpty() ? Exit.AS_EXPECTED : Exit.DIFFERS);
    }

    private static List<String> notes(List<Race> different) {
        List<String> notes = new ArrayList<>(List.of(
                "both judge every safety property that applies, and every step is enabled; chains are as long as schedules",
                "a campaign remembers the states that it came through: its first second, with what it takes to begin, is"
                        + " in columns of its own"));
        if (different.isEmpty()) {
            notes.add("the work was the same: of each model, " + COMPARED_CHAINS
                    + " chains were violations exactly where the schedule of their actions is one");
        }
        different.forEach(race -> notes.add("NOT THE SAME WORK: " + race.name() + ": " + race.differences() + " of "
                + COMPARED_CHAINS + " chains are not what the schedule of their actions is"));
        return notes;
    }
}
