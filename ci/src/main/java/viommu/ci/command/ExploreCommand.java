package viommu.ci.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import viommu.ci.claim.Exit;
import viommu.ci.explore.Cases;
import viommu.ci.explore.Explored;
import viommu.ci.explore.ExploredJson;
import viommu.ci.explore.ExploredText;
import viommu.ci.feedback.Feedback;
import viommu.ci.feedback.Meter;
import viommu.ci.home.Home;
import viommu.ci.input.BadInputException;
import viommu.ci.input.Candidates;
import viommu.ci.input.CountConverter;
import viommu.ci.input.Selection;
import viommu.ci.input.SizeConverter;
import viommu.ci.input.SmallCountConverter;
import viommu.ci.input.TimeConverter;
import viommu.ci.text.Json;
import viommu.counterexamples.Counterexample;
import viommu.model.explorer.Limits;
import viommu.model.protocol.Model;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.model.state.State;

/** Exhaustive exploration of the Java model. */
@Command(
        name = "explore",
        header = "Sees every state of a protocol, and shows the shortest way to every violation.",
        description =
                "Explores the Java model breadth first. Exits with 0 only if every verdict is the expected one and no"
                        + " defect was asked for; with a defect, 1 says that it was seen, and 3 that it was not.",
        footer = {
            "  ./viommu explore Viommu",
            "  ./viommu explore Viommu --config DeferredSidecore --property NoStaleDma",
            "  ./viommu explore Viommu --defect EarlyUnpin --save /tmp/cases",
            "  ./viommu explore Viommu --config StrictSidecore --scope Iova=3 --max-memory 8G",
            "  ./viommu explore Viommu --config HostileSidecore --scope Iova=3 --symmetric",
            "  ./viommu explore Viommu --cases --save counterexamples"
        })
final class ExploreCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PROTOCOL",
            completionCandidates = Candidates.OfProtocols.class,
            description = "The protocol.")
    private String protocol;

    @Option(
            names = "--max-states",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "Stop after so many states.")
    private Optional<Long> maxStates = Optional.empty();

    @Option(
            names = "--max-memory",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            description = "Stop when states take so much memory. Default: half of the heap.")
    private Optional<Long> maxMemory = Optional.empty();

    @Option(
            names = "--max-time",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Stop each exploration after a time such as 90s or 10m.")
    private Optional<Duration> maxTime = Optional.empty();

    @Option(
            names = "--workers",
            paramLabel = "N",
            converter = SmallCountConverter.class,
            description = "Threads; the result does not depend on how many. Default: one per processor.")
    private Optional<Integer> workers = Optional.empty();

    @Option(
            names = "--symmetric",
            description =
                    "Count states that differ in the names of identifiers only as one. The verdicts are the same; liveness"
                            + " is not judged.")
    private boolean symmetric;

    @Option(names = "--save", paramLabel = "DIR", description = "Save the counterexamples that are shown.")
    private Optional<Path> save = Optional.empty();

    @Option(
            names = "--cases",
            description =
                    "With --save: save the shortest counterexample of every defect and of every expected violation, and"
                            + " write the folder's index anew.")
    private boolean cases;

    @Mixin
    private Choice choice;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        return cases ? saveCases(Protocols.named(protocol)) : explore(Protocols.named(protocol));
    }

    private <S extends State> int explore(Protocol<S> named) {
        Selection<S> selection = choice.of(named);
        List<Model<S>> models = selection.models();
        Feedback feedback = output.feedback();
        List<Explored<S>> results = new ArrayList<>();
        for (Model<S> model : models) {
            Explored<S> explored = explore(selection, model, feedback);
            results.add(explored);
            if (!output.isJson()) {
                if (results.size() > 1) {
                    output.lines(List.of(""));
                }
                output.lines(ExploredText.lines(explored));
            }
        }
        Exit exit = Exit.of(results.stream().map(Explored::exit));
        if (output.isJson()) {
            output.document(Json.object(
                    "command", "explore",
                    "protocol", named.name(),
                    "defect", choice.defect().orElse(null),
                    "exit", exit.code(),
                    "configurations", results.stream().map(ExploredJson::of).toList()));
        }
        return exit.code();
    }

    private <S extends State> Explored<S> explore(Selection<S> selection, Model<S> model, Feedback feedback) {
        try (Meter meter = feedback.begin(model.toString(), "states", Feedback.UNKNOWN)) {
            Explored<S> explored = Explored.of(selection, model, limits(), symmetric, meter);
            return save.map(explored::savedTo).orElse(explored);
        }
    }

    private <S extends State> int saveCases(Protocol<S> named) {
        Path folder = save.orElseThrow(() -> new BadInputException("--cases needs --save DIR"));
        if (!choice.isEmpty()) {
            throw new BadInputException("--cases saves all cases at the standard scope: it goes with no selection");
        }
        Cases.Made<S> made = new Cases<>(named).make(limits(), output.feedback());
        List<Path> files = made.save(folder);
        if (output.isJson()) {
            output.document(Json.object(
                    "command", "explore",
                    "protocol", named.name(),
                    "files", files.stream().map(Path::toString).toList(),
                    "missing", made.missing()));
        } else {
            output.lines(
                    made.counterexamples().stream().map(c -> line(folder, c)).toList());
            output.lines(made.missing());
        }
        return made.exit().code();
    }

    private static String line(Path folder, Counterexample<?> counterexample) {
        return Home.shown(folder.resolve(counterexample.fileName())) + ": "
                + counterexample.saved().header().description();
    }

    private Limits limits() {
        Limits limits = Limits.standard()
                .withThreads(workers.orElse(Runtime.getRuntime().availableProcessors()));
        limits = maxStates.map(limits::withMaxStates).orElse(limits);
        limits = maxMemory.map(limits::withMaxBytes).orElse(limits);
        return maxTime.map(limits::withMaxTime).orElse(limits);
    }
}
