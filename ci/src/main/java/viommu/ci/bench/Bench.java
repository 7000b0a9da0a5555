package viommu.ci.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import viommu.ci.bench.campaigns.CampaignsBenchmark;
import viommu.ci.bench.finding.FindingBenchmark;
import viommu.ci.bench.first.FirstBenchmark;
import viommu.ci.bench.graph.CurveBenchmark;
import viommu.ci.bench.graph.GraphBenchmark;
import viommu.ci.bench.logs.LogsBenchmark;
import viommu.ci.bench.qemu.QemuBenchmark;
import viommu.ci.bench.shrinking.ShrinkingBenchmark;
import viommu.ci.claim.Exit;
import viommu.ci.feedback.Feedback;
import viommu.ci.feedback.Loudness;
import viommu.ci.home.Home;
import viommu.ci.home.WholeFile;
import viommu.ci.input.ErrorLine;
import viommu.ci.input.SmallCountConverter;
import viommu.ci.text.Json;
import viommu.model.protocol.UnknownNameException;

/** What {@code ci/bench/run} starts. */
@Command(
        name = "ci/bench/run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 100,
        description = {
            "Measures how fast the suite is, and compares it with others on the same work.",
            "Tables go to standard output, and with every single round to target/bench."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was measured; targets may be missed",
            "1:the contenders did not do the same work",
            "2:bad usage",
            "3:inconclusive: something was not measured, or a tool is missing"
        })
public final class Bench implements Callable<Integer> {
    private static final List<Benchmark> ALL = List.of(
            new GraphBenchmark(),
            new CurveBenchmark(),
            new CampaignsBenchmark(),
            new FindingBenchmark(),
            new ShrinkingBenchmark(),
            new FirstBenchmark(),
            new QemuBenchmark(),
            new LogsBenchmark());

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "What to measure: ${COMPLETION-CANDIDATES}. Default: all.",
            completionCandidates = Names.class)
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            converter = SmallCountConverter.class,
            defaultValue = "5",
            description = "Measure each contender so often, in turn with the others. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            converter = SmallCountConverter.class,
            defaultValue = "3",
            description = "Rounds that a JVM runs before it is measured. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(
            names = "--scope",
            paramLabel = "SIZE=N",
            description = "For explorer: another size than the one that it is meant for.")
    private Map<String, Integer> scope = new LinkedHashMap<>();

    @Option(names = "--no-tlc", description = "Leave out TLC, which takes most of the time.")
    private boolean noTlc;

    @Option(
            names = "--one-in",
            paramLabel = "N",
            converter = SmallCountConverter.class,
            defaultValue = "8",
            description = {
                "Ask TLC (first) and jqwik's shrinking (shrinking), which take seconds for each defect, about one",
                "defect in N. Default: ${DEFAULT-VALUE}; 1 asks them about all, for half an hour more."
            })
    private int oneIn;

    @Spec
    private CommandSpec spec;

    /** For the help text. */
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Names() {
            super(ALL.stream().map(Benchmark::name).toList());
        }
    }

    public static void main(String[] args) {
        System.exit(commandLine(new PrintWriter(System.out, true), new PrintWriter(System.err, true))
                .execute(args));
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        ErrorLine errors = new ErrorLine(Home.here());
        return new CommandLine(new Bench())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(errors::usage)
                .setExecutionExceptionHandler(errors::execution);
    }

    @Override
    public Integer call() {
        Setting setting = new Setting(
                Home.here(),
                rounds,
                warmUp,
                scope,
                !noTlc,
                new Share(oneIn),
                Feedback.choose(Loudness.NORMAL, spec.commandLine().getErr()));
        return Exit.of(chosen().stream().map(benchmark -> measure(benchmark, setting)).toList().stream())
                .code();
    }

    private Exit measure(Benchmark benchmark, Setting setting) {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Object> machine = Machine.json();
        out.println(Machine.line());
        try {
            Report report = benchmark.measure(setting);
            report.text().forEach(out::println);
            out.println();
            Path json = save(setting, benchmark, machine, report);
            out.println("every round: " + Home.shown(json));
            return report.exit();
        } catch (NotMeasuredException e) {
            out.println(benchmark.name() + ": NOT MEASURED: " + e.getMessage());
            return Exit.INCONCLUSIVE;
        } finally {
            out.println();
        }
    }

    private List<Benchmark> chosen() {
        return names.isEmpty()
                ? ALL
                : names.stream()
                        .map(name -> UnknownNameException.find("benchmark", name, ALL, Benchmark::name))
                        .toList();
    }

    private static Path save(Setting setting, Benchmark benchmark, Map<String, Object> machine, Report report) {
        Map<String, Object> document = new LinkedHashMap<>(report.json());
        document.put("machine", machine);
        document.put("roundsWanted", setting.rounds());
        document.put("warmUpRounds", setting.warmUp());
        document.put("exit", report.exit().code());
        Path json = setting.target().resolve(benchmark.name() + ".json");
        WholeFile.write(json, Json.text(document));
        WholeFile.write(
                setting.target().resolve(benchmark.name() + ".md"), String.join("\n", report.markdown()) + "\n");
        return json;
    }
}
