package viommu.ci.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import viommu.ci.claim.Counts;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Enlargement;
import viommu.ci.claim.Exit;
import viommu.ci.claim.Standing;
import viommu.ci.claim.Subject;
import viommu.ci.claim.Verdict;
import viommu.ci.input.ScopeArguments;
import viommu.ci.tlc.TlcCheck;
import viommu.ci.tlc.TlcChecked;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Exploration.Outcome;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.state.State;
import viommu.specs.Configs;

/** Whether the verdicts are the same where everything is one size larger: by the explorer, and by TLC where the graph is small. */
final class LargerScopes implements Engine {
    private static final int URGENCY = 2_000;
    /** TLC takes minutes for as many. */
    private static final long TRANSITIONS_FOR_TLC = 2_000_000;

    private final Limits limits;
    private final Supplier<TlcCheck> tlc;

    /** @param tlc asked in every job; if it throws, the job is inconclusive */
    LargerScopes(Limits limits, Supplier<TlcCheck> tlc) {
        this.limits = limits;
        this.tlc = tlc;
    }

    @Override
    public EngineName name() {
        return EngineName.LARGER;
    }

    @Override
    public <S extends State> List<Job> jobs(Question<S> question) {
        if (question.isAboutDefect()) {
            return List.of();
        }
        Protocol<S> protocol = question.model().protocol();
        List<Job> jobs = new ArrayList<>();
        for (Map<String, Integer> larger : protocol.largerScopes()) {
            Model<S> model = protocol.model(
                    question.model().configuration(), question.model().scope().with(larger), Optional.empty());
            jobs.add(new Job(
                    name(),
                    question.subject(),
                    List.of(),
                    URGENCY,
                    command(model),
                    () -> Answer.of(new Look<>(model).taken())));
        }
        return jobs;
    }

    private static String command(Model<?> model) {
        return "./viommu explore " + model.protocol().name() + " --config "
                + model.configuration().name() + ScopeArguments.of(model);
    }

    /** At one model. */
    private final class Look<S extends State> {
        private final Model<S> model;
        private final List<String> problems = new ArrayList<>();
        private Exit exit = Exit.AS_EXPECTED;
        private Optional<Counts> explorer = Optional.empty();
        private Optional<Counts> specification = Optional.empty();

        Look(Model<S> model) {
            this.model = model;
        }

        Enlargement taken() {
            long start = System.nanoTime();
            try {
                explore();
                if (explorer.filter(c -> c.transitions() <= TRANSITIONS_FOR_TLC).isPresent()) {
                    modelCheck();
                }
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
                problem(Exit.INCONCLUSIVE, String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " "));
            }
            return new Enlargement(
                    Subject.of(model),
                    model.scope().toString(),
                    exit,
                    explorer,
                    specification,
                    String.join("; ", problems),
                    Duration.ofNanos(System.nanoTime() - start),
                    command(model));
        }

        private void explore() {
            Exploration<S> exploration = Explorer.explore(model, limits, Progress.SILENT);
            Configuration configuration = model.configuration();
            for (Property<S> property : exploration.checked()) {
                Verdict verdict = Verdict.of(exploration.verdict(property));
                said(
                        EngineName.EXPLORER,
                        property.name(),
                        verdict,
                        Standing.of(configuration.expected().get(property.name()), verdict));
            }
            exploration.deadlock().ifPresent(trace -> problem(Exit.DIFFERS, "a state without successor is reached"));
            if (exploration.outcome() == Outcome.COMPLETE) {
                explorer = Optional.of(ExplorerEngine.counts(exploration));
            } else {
                problem(Exit.INCONCLUSIVE, "explorer " + exploration.reason());
            }
        }

        private void modelCheck() {
            Configs configs = new Configs(model.protocol(), model.scope());
            TlcChecked<S> checked = tlc.get().run(model, configs.exhaustive(model.configuration()), Progress.SILENT);
            checked.found().forEach(f -> said(EngineName.TLC, f.property(), f.verdict(), f.standing()));
            specification = checked.counts();
            if (specification.isEmpty()) {
                problem(Exit.INCONCLUSIVE, "tlc " + checked.result());
            } else if (!specification.get().sameGraph(explorer.orElseThrow())) {
                problem(Exit.DIFFERS, "explorer sees " + explorer.get() + ", tlc sees " + specification.get());
            }
        }

        private void said(EngineName engine, String property, Verdict verdict, Standing standing) {
            if (standing != Standing.AS_EXPECTED) {
                problem(standing.exit(), engine + " says " + verdict + " of " + property);
            }
        }

        private void problem(Exit worse, String sentence) {
            exit = Exit.of(Stream.of(exit, worse));
            problems.add(sentence);
        }
    }
}
