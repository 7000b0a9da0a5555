package viommu.ci.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import viommu.ci.bridge.Compare;
import viommu.ci.bridge.ComparisonText;
import viommu.ci.claim.Comparison;
import viommu.ci.claim.Exit;
import viommu.ci.feedback.Feedback;
import viommu.ci.feedback.Meter;
import viommu.ci.home.Home;
import viommu.ci.input.BadInputException;
import viommu.ci.input.Candidates;
import viommu.ci.input.Selection;
import viommu.ci.input.SizeConverter;
import viommu.ci.input.SmallCountConverter;
import viommu.ci.input.TimeConverter;
import viommu.ci.report.ReportJson;
import viommu.ci.text.Json;
import viommu.ci.tlc.ModelChecked;
import viommu.ci.tlc.ModelCheckedJson;
import viommu.ci.tlc.ModelCheckedText;
import viommu.ci.tlc.Names;
import viommu.ci.tlc.TlcCheck;
import viommu.ci.tlc.TlcPlan;
import viommu.model.protocol.Model;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.model.protocol.UnknownNameException;
import viommu.model.state.State;
import viommu.specs.ConfigFiles;
import viommu.specs.Manifest;
import viommu.specs.SpecFolder;
import viommu.specs.tlc.Tlc;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.TlcOptions;
import viommu.specs.tlc.TlcRunner;

/** TLC on the specification. */
@Command(
        name = "model-check",
        header = "Runs TLC on the TLA+ specification.",
        description =
                "One run for everything that should hold, and one for each violation that there should be. Depth and"
                        + " counterexamples are the shortest only with --workers 1. TLA2TOOLS_JAR names another TLC.",
        footer = {
            "  ./viommu model-check",
            "  ./viommu model-check StrictSidecore Viommu/DeferredSidecore --workers 1",
            "  ./viommu model-check --defect EarlyUnpin",
            "  ./viommu model-check --liveness --timeout 2h",
            "  ./viommu model-check --bridge StrictSidecore",
            "  ./viommu model-check HostileSidecore --distributed --local-workers 2",
            "  ./viommu model-check --write-configs Viommu"
        })
final class ModelCheckCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            completionCandidates = Candidates.OfConfigurations.class,
            description =
                    "Configurations, such as StrictSidecore or Viommu/StrictSidecore; Viommu alone is all of them. Default:"
                            + " all, or the defect's own.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--liveness", description = "Check liveness instead of safety.")
    private boolean liveness;

    @Option(names = "--symmetric", description = "Count states that differ in the names of identifiers only as one.")
    private boolean symmetric;

    @Option(
            names = "--workers",
            paramLabel = "N",
            converter = SmallCountConverter.class,
            description = "Threads of TLC. Default: one per processor.")
    private Optional<Integer> workers = Optional.empty();

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            description = "Heap of TLC, such as 4G. Default: as much as this program may have.")
    private Optional<Long> heap = Optional.empty();

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Stop each run after a time such as 90s or 10m.")
    private Optional<Duration> timeout = Optional.empty();

    @Option(names = "--bridge", description = "Compare the Java model with the specification instead, edge by edge.")
    private boolean bridge;

    @Option(names = "--write-configs", description = "Write the .cfg files beside the modules anew, and run nothing.")
    private boolean writeConfigs;

    @Option(
            names = "--update-manifest",
            description = "Write the manifests beside the modules anew, from the Java model, and run nothing.")
    private boolean updateManifest;

    /** Null where nothing of it is asked. */
    @ArgGroup(exclusive = false, heading = "@|bold Past one machine:|@%n")
    private ClusterOptions cluster;

    @Mixin
    private BuiltIn builtIn;

    @Mixin
    private Output output;

    @ParentCommand
    private ViommuCommand viommu;

    @Override
    public Integer call() {
        if (writeConfigs) {
            Names.find(Protocols.all(), names).keySet().forEach(this::writeConfigs);
            return Exit.AS_EXPECTED.code();
        }
        if (updateManifest) {
            Names.find(Protocols.all(), names)
                    .keySet()
                    .forEach(p -> output.lines(List.of(
                            Home.shown(Manifest.of(p)
                                            .write(SpecFolder.of(viommu.home().root(), p))) + " written")));
            return Exit.AS_EXPECTED.code();
        }
        if (bridge) {
            return compare().code();
        }
        TlcPlan plan = new TlcPlan(liveness, symmetric);
        List<ModelChecked<?>> results = new ArrayList<>();
        List<Runnable> checks = new ArrayList<>();
        TlcCheck tlc = new TlcCheck(runner(), viommu.home(), options());
        for (Map.Entry<Protocol<?>, List<String>> chosen :
                Names.find(protocols(), names).entrySet()) {
            checks.addAll(checks(chosen.getKey(), chosen.getValue(), plan, tlc, results));
        }
        checks.forEach(Runnable::run);
        Exit exit = Exit.of(results.stream().map(ModelChecked::exit));
        if (output.isJson()) {
            output.document(Json.object(
                    "command", "model-check",
                    "exit", exit.code(),
                    "configurations", results.stream().map(ModelCheckedJson::of).toList()));
        }
        return exit.code();
    }

    private TlcRunner runner() {
        TlcJar jar = TlcJar.locate();
        if (cluster == null) {
            return new Tlc(jar);
        }
        if (liveness || symmetric) {
            throw new BadInputException(
                    "--distributed: TLC's distributed mode looks at no behaviours without end, and its symmetry is not"
                            + " checked here: not with --liveness or --symmetric");
        }
        if (workers.isPresent()) {
            throw new BadInputException("--workers is for TLC in one process; with --distributed, say --local-workers");
        }
        return cluster.tlc(jar, output::note);
    }

    private Exit compare() {
        if (liveness || symmetric || cluster != null) {
            throw new BadInputException("--bridge compares all states and edges in one process: not with --liveness,"
                    + " --symmetric or --distributed");
        }
        Compare compare = new Compare(new Tlc(TlcJar.locate()), viommu.home(), options());
        List<Comparison> comparisons = new ArrayList<>();
        Names.find(protocols(), names)
                .forEach((protocol, chosen) -> compare(
                        Selection.of(protocol, chosen, builtIn.defect(), List.of(), builtIn.scope()),
                        compare,
                        comparisons));
        if (output.isJson()) {
            output.document(Json.object(
                    "command",
                    "model-check",
                    "comparisons",
                    comparisons.stream().map(ReportJson::comparison).toList()));
        }
        return Exit.of(comparisons.stream().map(c -> c.result().exit()));
    }

    private <S extends State> void compare(Selection<S> selection, Compare compare, List<Comparison> comparisons) {
        for (Model<S> model : selection.models()) {
            try (Meter meter = output.feedback().begin("bridge on " + model, "states", Feedback.UNKNOWN)) {
                comparisons.add(compare.with(model, meter.states()));
            }
            if (!output.isJson()) {
                output.lines(ComparisonText.lines(comparisons.get(comparisons.size() - 1)));
            }
        }
    }

    /** With a defect, the protocols that have it. */
    private List<Protocol<?>> protocols() {
        List<Protocol<?>> all = Protocols.all();
        Optional<String> defect = builtIn.defect();
        if (defect.isEmpty()) {
            return all;
        }
        List<Protocol<?>> having = all.stream()
                .filter(p -> p.defects().stream().anyMatch(d -> d.name().equals(defect.get())))
                .toList();
        if (having.isEmpty()) {
            List<String> known = all.stream()
                    .flatMap(p -> p.defects().stream())
                    .map(d -> d.name())
                    .toList();
            throw new UnknownNameException("defect", defect.get(), known);
        }
        return having;
    }

    /** All that can be wrong with the input is found before the first check runs. */
    private <S extends State> List<Runnable> checks(
            Protocol<S> protocol, List<String> chosen, TlcPlan plan, TlcCheck tlc, List<ModelChecked<?>> results) {
        Selection<S> selection = Selection.of(protocol, chosen, builtIn.defect(), List.of(), builtIn.scope());
        Feedback feedback = output.feedback();
        return selection.models().stream()
                .<Runnable>map(model -> () -> results.add(check(selection, model, plan, tlc, feedback)))
                .toList();
    }

    private <S extends State> ModelChecked<S> check(
            Selection<S> selection, Model<S> model, TlcPlan plan, TlcCheck tlc, Feedback feedback) {
        ModelChecked<S> checked;
        try (Meter meter = feedback.begin("TLC on " + model, "states", Feedback.UNKNOWN)) {
            checked = ModelChecked.of(selection, model, plan, tlc, meter);
        }
        if (!output.isJson()) {
            output.lines(ModelCheckedText.lines(checked));
        }
        return checked;
    }

    private TlcOptions options() {
        TlcOptions options = TlcOptions.standard();
        options = workers.map(options::withWorkers).orElse(options);
        options = heap.map(bytes -> (int) (bytes >> 20))
                .map(options::withMaxHeapMiB)
                .orElse(options);
        return timeout.map(options::withTimeout).orElse(options);
    }

    private void writeConfigs(Protocol<?> protocol) {
        SpecFolder folder = SpecFolder.of(viommu.home().root(), protocol);
        Map<String, ConfigFiles.Staleness> touched = ConfigFiles.of(protocol).write(folder);
        output.lines(touched.entrySet().stream()
                .map(file -> Home.shown(folder.path().resolve(file.getKey()))
                        + (file.getValue() == ConfigFiles.Staleness.LEFT_OVER ? " deleted" : " written"))
                .toList());
    }
}
