package viommu.ci.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.ci.claim.Claim;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Run;
import viommu.ci.claim.Verdict;
import viommu.counterexamples.Counterexample;
import viommu.model.protocol.Property;
import viommu.model.state.State;
import viommu.properties.Campaign;
import viommu.properties.CampaignResult;
import viommu.properties.CoverageGate;
import viommu.properties.Schedules;
import viommu.properties.Violation;

/** Random schedules of the Java model: so many, or with a defect until it is seen. */
final class CampaignEngine implements Engine {
    private static final int URGENCY = 2;
    /** A defect is looked for until it is found, or so many schedules have not shown it. */
    private static final long ENOUGH_TO_FIND = 100_000;

    private final long seed;
    private final long tries;
    private final Duration timeLimit;

    /** @param tries schedules for each question */
    CampaignEngine(long seed, long tries, Duration timeLimit) {
        this.seed = seed;
        this.tries = tries;
        this.timeLimit = timeLimit;
    }

    @Override
    public EngineName name() {
        return EngineName.JQWIK;
    }

    @Override
    public <S extends State> List<Job> jobs(Question<S> question) {
        List<String> names = question.safety().stream().map(Property::name).toList();
        return names.isEmpty()
                ? List.of()
                : List.of(new Job(name(), question.subject(), names, URGENCY, command(question), () -> run(question)));
    }

    private long tries(Question<?> question) {
        return question.isAboutDefect() ? Math.max(tries, ENOUGH_TO_FIND) : tries;
    }

    private String command(Question<?> question) {
        return "./viommu check --protocol " + question.model().protocol().name() + question.arguments() + " --seed "
                + seed + " --tries " + tries(question) + " --length " + Schedules.LENGTH;
    }

    private <S extends State> Answer run(Question<S> question) {
        Campaign<S> campaign = Campaign.of(question.model(), seed)
                .checking(question.safety())
                .withTries(tries(question))
                .withTimeLimit(timeLimit);
        CampaignResult<S> result = question.isAboutDefect()
                ? campaign.stoppingWhenAllViolated().run()
                : campaign.withGate(CoverageGate.reachable(question.model())).run();
        Run run = new Run(
                question.subject(),
                name(),
                "random schedules",
                Optional.empty(),
                result.time(),
                Map.of(
                        "seed", Long.toString(seed),
                        "schedules", Long.toString(result.tries()),
                        "steps", Long.toString(result.coverage().effective())),
                command(question));
        List<Counterexample<?>> found = new ArrayList<>();
        result.violations().values().forEach(violation -> found.add(violation.counterexample()));
        return new Answer(
                question.safety().stream().map(p -> claim(question, result, p)).toList(), List.of(run), found);
    }

    private <S extends State> Claim claim(Question<S> question, CampaignResult<S> result, Property<S> property) {
        Verdict verdict = Verdict.of(result.verdict(property));
        Claim claim = new Claim(
                question.subject(),
                property.name(),
                name(),
                verdict,
                verdict == Verdict.INCONCLUSIVE ? reason(result) : "",
                command(question) + " --property " + property.name());
        Violation<S> violation = result.violations().get(property.name());
        return violation == null
                ? claim.withSchedules(result.tries())
                : claim.withTrace(violation.trace()).withSchedules(violation.attempt() + 1);
    }

    private static String reason(CampaignResult<?> result) {
        return switch (result.ending()) {
            case OUT_OF_TIME -> "the time was up after " + result.tries() + " schedules";
            case INTERRUPTED -> "interrupted";
            case ALL_TRIES, ALL_VIOLATED -> String.join("; ", result.missing());
        };
    }
}
