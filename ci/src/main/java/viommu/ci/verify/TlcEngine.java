package viommu.ci.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import viommu.ci.claim.Claim;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Run;
import viommu.ci.claim.Verdict;
import viommu.ci.finding.Found;
import viommu.ci.tlc.TlcCheck;
import viommu.ci.tlc.TlcChecked;
import viommu.counterexamples.Counterexample;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.state.State;
import viommu.specs.ConfigFile;
import viommu.specs.Configs;

/** Runs TLC on the specification: once for everything that should hold, and once for each violation that there should be. */
final class TlcEngine implements Engine {
    private static final int URGENCY_OF_LIVENESS = 1000;
    private static final int URGENCY_OF_ALL_STATES = 15;
    private static final int URGENCY_OF_VIOLATION = 5;
    private static final String LATER_DEFECT =
            "all defects by TLC are for --profile full, the first of each configuration for any";

    private final Supplier<TlcCheck> tlc;
    private final boolean liveness;
    private final boolean everyDefect;

    /**
     * @param tlc asked in every job; if it throws, the job is inconclusive
     * @param everyDefect whether it looks for every defect, or for the first of each configuration only
     */
    TlcEngine(Supplier<TlcCheck> tlc, boolean liveness, boolean everyDefect) {
        this.tlc = tlc;
        this.liveness = liveness;
        this.everyDefect = everyDefect;
    }

    @Override
    public EngineName name() {
        return EngineName.TLC;
    }

    @Override
    public <S extends State> List<Job> jobs(Question<S> question) {
        Configuration configuration = question.model().configuration();
        Configs configs =
                new Configs(question.model().protocol(), question.model().scope());
        Optional<Defect> defect = question.model().defect();
        List<Job> jobs = new ArrayList<>();
        if (defect.isPresent()) {
            for (Property<S> property : question.properties()) {
                boolean endless = property instanceof Property.Liveness<S>;
                if (endless && !liveness) {
                    jobs.add(skippedLiveness(question, List.of(property.name())));
                    continue;
                }
                if (!endless
                        && !everyDefect
                        && !isFirst(defect.get(), question.model().protocol())) {
                    jobs.add(skipped(question, List.of(property.name()), LATER_DEFECT, ""));
                    continue;
                }
                ConfigFile file = configs.defective(configuration, defect.get(), property.name());
                jobs.add(job(
                        question,
                        file,
                        endless ? URGENCY_OF_LIVENESS : URGENCY_OF_VIOLATION,
                        "until violated",
                        endless ? " --liveness" : ""));
            }
            return jobs;
        }
        jobs.add(job(question, configs.exhaustive(configuration), URGENCY_OF_ALL_STATES, "all states", ""));
        for (String property : question.names(Expectation.VIOLATED, false)) {
            jobs.add(job(question, configs.alone(configuration, property), URGENCY_OF_VIOLATION, "until violated", ""));
        }
        jobs.addAll(livenessJobs(question, configs, configuration));
        return jobs;
    }

    private <S extends State> List<Job> livenessJobs(
            Question<S> question, Configs configs, Configuration configuration) {
        List<String> violated = question.names(Expectation.VIOLATED, true);
        List<String> all = new ArrayList<>(question.names(Expectation.HOLDS, true));
        all.addAll(violated);
        if (all.isEmpty()) {
            return List.of();
        }
        if (!liveness) {
            return List.of(skippedLiveness(question, all));
        }
        List<Job> jobs = new ArrayList<>();
        configs.liveness(configuration)
                .ifPresent(file -> jobs.add(job(question, file, URGENCY_OF_LIVENESS, "all behaviours", " --liveness")));
        for (String property : violated) {
            ConfigFile file = configs.alone(configuration, property);
            jobs.add(job(question, file, URGENCY_OF_LIVENESS, "until violated", " --liveness"));
        }
        return jobs;
    }

    /** Of the defects that break safety, the first that shows in its configuration. */
    private static <S extends State> boolean isFirst(Defect defect, Protocol<S> protocol) {
        return protocol.defects().stream()
                .filter(d -> d.configuration().equals(defect.configuration()))
                .filter(d -> !(protocol.property(d.property()) instanceof Property.Liveness<S>))
                .findFirst()
                .filter(defect::equals)
                .isPresent();
    }

    private Job skippedLiveness(Question<?> question, List<String> properties) {
        return skipped(question, properties, "liveness by TLC is for --profile full", " --liveness");
    }

    private Job skipped(Question<?> question, List<String> properties, String reason, String option) {
        return Job.skipped(name(), question.subject(), properties, reason, command(question) + option);
    }

    private static String command(Question<?> question) {
        return "./viommu model-check " + question.subject().protocol() + "/"
                + question.subject().configuration()
                + question.model().defect().map(d -> " --defect " + d.name()).orElse("") + " --workers 1";
    }

    private <S extends State> Job job(Question<S> question, ConfigFile file, int urgency, String what, String option) {
        List<String> judged =
                file.judged().stream().filter(p -> !p.equals(Configs.TYPE_OK)).toList();
        String command = command(question) + option;
        return new Job(name(), question.subject(), judged, urgency, command, () -> {
            TlcCheck check = urgency < URGENCY_OF_LIVENESS ? tlc.get().forShortRuns() : tlc.get();
            TlcChecked<S> checked = check.run(question.model(), file, Progress.SILENT);
            Run run = new Run(
                    question.subject(),
                    name(),
                    what,
                    checked.counts(),
                    checked.result().time(),
                    Map.of(
                            "file",
                            file.name(),
                            "version",
                            checked.result().version(),
                            Run.STATES,
                            Long.toString(checked.result().counts().distinct())),
                    command);
            List<Claim> claims = checked.found().stream()
                    .filter(found -> judged.contains(found.property()))
                    .map(found -> claim(question, found, command))
                    .toList();
            List<Counterexample<?>> found = new ArrayList<>();
            checked.found().forEach(f -> f.counterexample().ifPresent(found::add));
            return new Answer(claims, List.of(run), found);
        });
    }

    private <S extends State> Claim claim(Question<S> question, Found<S> found, String command) {
        Claim claim = new Claim(question.subject(), found.property(), name(), found.verdict(), found.reason(), command);
        Optional<Counterexample<S>> counterexample =
                found.counterexample().filter(c -> found.verdict() == Verdict.VIOLATED);
        if (question.safety().stream().anyMatch(p -> p.name().equals(found.property()))) {
            return counterexample.map(c -> claim.withTrace(c.trace())).orElse(claim);
        }
        return counterexample
                .flatMap(Counterexample::lasso)
                .map(claim::withLasso)
                .orElse(claim);
    }
}
