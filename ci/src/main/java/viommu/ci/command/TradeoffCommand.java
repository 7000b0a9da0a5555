package viommu.ci.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import viommu.ci.claim.Exit;
import viommu.ci.feedback.Meter;
import viommu.ci.home.Home;
import viommu.ci.home.WholeFile;
import viommu.ci.input.BadInputException;
import viommu.ci.input.SmallCountConverter;
import viommu.ci.text.Json;
import viommu.ci.text.TextTable;
import viommu.ci.tradeoff.Calibration;
import viommu.ci.tradeoff.CostFile;
import viommu.ci.tradeoff.Setting;
import viommu.ci.tradeoff.Spread;
import viommu.ci.tradeoff.Sweep;
import viommu.ci.tradeoff.Swept;
import viommu.ci.tradeoff.SweptTables;
import viommu.ci.tradeoff.Tradeoff;
import viommu.ci.tradeoff.TradeoffChart;
import viommu.ci.tradeoff.TradeoffJson;
import viommu.ci.tradeoff.TradeoffPage;
import viommu.ci.tradeoff.TradeoffTables;
import viommu.ci.tradeoff.TradeoffText;
import viommu.model.price.CostTable;
import viommu.model.price.Measured;
import viommu.model.price.Workload;

/** What protection costs. */
@Command(
        name = "tradeoff",
        header = "Simulates what each teardown costs under each emulation, and what it leaves exposed.",
        description =
                "A discrete-event simulation that takes the steps of Viommu, for a stream of packets at 10 Gb/s, with the"
                        + " cycles of ci/tradeoff/costs.json. The same options give the same figures. Exits with 1 if a"
                        + " published throughput is missed by more than 10 percentage points.",
        footer = {
            "  ./viommu tradeoff",
            "  ./viommu tradeoff --draws 40 --svg /tmp/tradeoff.svg",
            "  ./viommu tradeoff --sweep quota",
            "  ./viommu tradeoff --costs"
        })
final class TradeoffCommand implements Callable<Integer> {
    private static final int SWEEP_PACKETS = 8_000;

    @Option(
            names = "--sweep",
            paramLabel = "NAME",
            description = "Vary one thing: packet-size, quota, age, cores or memory.")
    private Optional<String> sweep = Optional.empty();

    @Option(
            names = "--draws",
            paramLabel = "N",
            converter = SmallCountConverter.class,
            description = "Draw the figures that are not fitted from their ranges so often, and show intervals.")
    private Optional<Integer> draws = Optional.empty();

    @Option(names = "--svg", paramLabel = "FILE", description = "Draw protection versus throughput.")
    private Optional<Path> svg = Optional.empty();

    @Option(
            names = "--write",
            description =
                    "Write the tables and the picture of docs/tradeoff.md anew, from the standard options; takes minutes. With"
                            + " --sweep of the sweeps only that one.")
    private boolean write;

    @Option(names = "--costs", description = "Show the figures that it rests on, with their sources.")
    private boolean costs;

    @Option(names = "--cost-file", paramLabel = "FILE", description = "Other figures than ci/tradeoff/costs.json.")
    private Optional<Path> costFile = Optional.empty();

    @Option(names = "--fit", description = "Fit the figures anew that are marked as fitted.")
    private boolean fit;

    @Option(
            names = "--packets",
            paramLabel = "N",
            converter = SmallCountConverter.class,
            description = "Packets to measure. Default: 20,000, in a sweep 8,000.")
    private Optional<Integer> packets = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", description = "What the random choices begin with. Default: 1.")
    private long seed = 1;

    @Mixin
    private Output output;

    @ParentCommand
    private ViommuCommand viommu;

    @Override
    public Integer call() {
        Workload workload = Workload.standard().withSeed(seed);
        Workload sized = packets.map(workload::withPackets).orElse(workload);
        CostTable table = CostFile.read(costFile.orElse(viommu.home().costs()));
        Setting setting = new Setting(sized, fit ? Calibration.fit(table, sized) : table);
        try {
            if (write) {
                return page(setting);
            }
            return sweep.isPresent() ? sweep(setting, named(sweep.get())) : tradeoff(setting);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            output.note("interrupted: no table was finished");
            return Exit.INCONCLUSIVE.code();
        }
    }

    private int tradeoff(Setting setting) throws InterruptedException {
        Tradeoff tradeoff = new Tradeoff(setting, rows(setting), spread(setting));
        Exit exit = exit(tradeoff);
        if (output.isJson()) {
            document(exit, TradeoffJson.of(tradeoff));
        } else {
            output.lines(TradeoffText.lines(tradeoff));
            if (costs) {
                output.lines(List.of(""));
                output.lines(TextTable.lines(TradeoffTables.costs(tradeoff)));
            }
        }
        svg.ifPresent(file -> {
            WholeFile.write(file, TradeoffChart.svg(tradeoff));
            output.note(Home.shown(file).toString());
        });
        return exit.code();
    }

    private int page(Setting setting) throws InterruptedException {
        if (svg.isPresent() || fit || costFile.isPresent() || packets.isPresent() || seed != 1) {
            throw new BadInputException("--write is about the standard options; only --draws and --sweep go with it");
        }
        Tradeoff tradeoff = new Tradeoff(setting, rows(setting), spread(setting));
        List<Swept> sweeps = new ArrayList<>();
        for (Sweep what : sweep.map(name -> List.of(named(name))).orElse(List.of(Sweep.values()))) {
            sweeps.add(swept(setting, what));
        }
        Path docs = viommu.home().root().resolve("docs");
        TradeoffPage.write(docs.resolve("tradeoff.md"), tradeoff, sweeps);
        WholeFile.write(docs.resolve("tradeoff.svg"), TradeoffChart.svg(tradeoff));
        output.note(docs.resolve("tradeoff.md").toString());
        return exit(tradeoff).code();
    }

    private static Exit exit(Tradeoff tradeoff) {
        return tradeoff.missed().isEmpty() ? Exit.AS_EXPECTED : Exit.DIFFERS;
    }

    private List<Measured> rows(Setting setting) throws InterruptedException {
        try (Meter meter = output.feedback().begin("tradeoff", "configurations", 12)) {
            return setting.table(meter);
        }
    }

    private Optional<Spread> spread(Setting setting) throws InterruptedException {
        if (draws.isEmpty()) {
            return Optional.empty();
        }
        try (Meter meter = output.feedback().begin("draws", "draws", draws.get())) {
            return Optional.of(Spread.of(setting, draws.get(), meter));
        }
    }

    private int sweep(Setting setting, Sweep what) throws InterruptedException {
        if (draws.isPresent() || svg.isPresent() || costs) {
            throw new BadInputException("--sweep goes with neither --draws nor --svg nor --costs");
        }
        Swept swept = swept(setting, what);
        if (output.isJson()) {
            document(Exit.AS_EXPECTED, SweptTables.json(swept));
        } else {
            output.lines(SweptTables.lines(swept));
        }
        return Exit.AS_EXPECTED.code();
    }

    private Swept swept(Setting setting, Sweep what) throws InterruptedException {
        Workload workload = setting.workload();
        Workload shorter = packets.isPresent() ? workload : workload.withPackets(SWEEP_PACKETS);
        Setting settled = new Setting(shorter.withWarmUp(SWEEP_PACKETS), setting.costs());
        try (Meter meter = output.feedback()
                .begin("sweep of " + what.text(), "values", what.steps().size())) {
            return Swept.run(settled, what, meter);
        }
    }

    private void document(Exit exit, Map<String, Object> result) {
        Map<String, Object> document = Json.object("command", "tradeoff", "exit", exit.code());
        document.putAll(result);
        output.document(document);
    }

    private static Sweep named(String name) {
        for (Sweep sweep : Sweep.values()) {
            if (sweep.text().equals(name)) {
                return sweep;
            }
        }
        throw new BadInputException("no sweep " + name + "; there are "
                + String.join(
                        ", ", Arrays.stream(Sweep.values()).map(Sweep::text).toList()));
    }
}
