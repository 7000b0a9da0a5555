package viommu.ci.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import viommu.ci.claim.Claim;
import viommu.ci.claim.Counts;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Run;
import viommu.ci.claim.Verdict;
import viommu.ci.explore.Explored;
import viommu.counterexamples.Counterexample;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Exploration.Outcome;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.liveness.LivenessCheck;
import viommu.model.liveness.LivenessFindings;
import viommu.model.protocol.Property;
import viommu.model.state.State;

/** Explores the Java model: completely, or with a defect until it is seen. */
final class ExplorerEngine implements Engine {
    private static final int URGENCY = 10_000;

    private final Limits limits;

    ExplorerEngine(Limits limits) {
        this.limits = limits;
    }

    @Override
    public EngineName name() {
        return EngineName.EXPLORER;
    }

    @Override
    public <S extends State> List<Job> jobs(Question<S> question) {
        List<Job> jobs = new ArrayList<>();
        if (!question.safety().isEmpty()) {
            jobs.add(job(question, question.safety(), () -> explore(question)));
        }
        if (!question.liveness().isEmpty()) {
            jobs.add(job(question, question.liveness(), () -> judgeLiveness(question)));
        }
        return jobs;
    }

    private <S extends State> Job job(Question<S> question, List<Property<S>> properties, Callable<Answer> work) {
        List<String> names = properties.stream().map(Property::name).toList();
        return new Job(name(), question.subject(), names, URGENCY, command(question), work);
    }

    private <S extends State> Answer judgeLiveness(Question<S> question) {
        LivenessFindings<S> findings =
                LivenessCheck.check(question.model(), question.liveness(), limits, Progress.SILENT);
        Run run = new Run(
                question.subject(),
                name(),
                "all behaviours",
                Optional.empty(),
                findings.time(),
                Map.of(Run.STATES, Long.toString(findings.states())),
                command(question));
        List<Claim> claims = question.liveness().stream()
                .map(p -> claim(question, findings, p))
                .toList();
        List<Counterexample<?>> found = new ArrayList<>();
        question.liveness()
                .forEach(p -> Optional.ofNullable(findings.violations().get(p.name()))
                        .ifPresent(lasso -> found.add(Explored.counterexample(p, lasso))));
        return new Answer(claims, List.of(run), found);
    }

    private <S extends State> Claim claim(Question<S> question, LivenessFindings<S> findings, Property<S> property) {
        Claim claim = new Claim(
                question.subject(),
                property.name(),
                name(),
                Verdict.of(findings.verdict(property)),
                findings.reason(),
                command(question) + " --property " + property.name());
        return Optional.ofNullable(findings.violations().get(property.name()))
                .map(claim::withLasso)
                .orElse(claim);
    }

    private static String command(Question<?> question) {
        return "./viommu explore " + question.model().protocol().name() + question.arguments();
    }

    private <S extends State> Answer explore(Question<S> question) {
        Exploration<S> exploration = question.isAboutDefect()
                ? Explorer.search(question.model(), question.safety(), limits, Progress.SILENT)
                : Explorer.explore(question.model(), limits, Progress.SILENT);
        Run run = new Run(
                question.subject(),
                name(),
                question.isAboutDefect() ? "until violated" : "all states",
                exploration.outcome() == Outcome.COMPLETE ? Optional.of(counts(exploration)) : Optional.empty(),
                exploration.time(),
                Map.of(Run.STATES, Long.toString(exploration.states())),
                command(question));
        List<Counterexample<?>> found = new ArrayList<>();
        question.safety()
                .forEach(p -> Optional.ofNullable(exploration.violations().get(p.name()))
                        .ifPresent(trace -> found.add(Explored.counterexample(p, trace))));
        return new Answer(
                question.safety().stream()
                        .map(p -> claim(question, exploration, p))
                        .toList(),
                List.of(run),
                found);
    }

    static Counts counts(Exploration<?> exploration) {
        return new Counts(
                exploration.states(),
                exploration.transitions(),
                exploration.depth(),
                Optional.of(exploration.neverTaken()));
    }

    /** As TLC has it, nothing holds where a state without successor is reached that should not be. */
    private <S extends State> Claim claim(Question<S> question, Exploration<S> exploration, Property<S> property) {
        Verdict verdict = Verdict.of(exploration.verdict(property));
        boolean stuck = !question.isAboutDefect() && exploration.deadlock().isPresent();
        Claim claim = new Claim(
                question.subject(),
                property.name(),
                name(),
                stuck && verdict == Verdict.HOLDS ? Verdict.INCONCLUSIVE : verdict,
                stuck ? "a state without successor is reached" : exploration.reason(),
                command(question) + " --property " + property.name());
        return Optional.ofNullable(exploration.violations().get(property.name()))
                .map(claim::withTrace)
                .orElse(claim);
    }
}
