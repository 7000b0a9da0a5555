package viommu.ci.bench.qemu;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import viommu.adapters.qemu.Emulation;
import viommu.adapters.qemu.QemuSubject;
import viommu.adapters.qemu.intel.IntelIommu;
import viommu.ci.bench.Benchmark;
import viommu.ci.bench.NotMeasuredException;
import viommu.ci.bench.Report;
import viommu.ci.bench.Rounds;
import viommu.ci.bench.Setting;
import viommu.ci.bench.Target;
import viommu.ci.claim.Exit;
import viommu.ci.feedback.Meter;
import viommu.ci.text.Figures;
import viommu.ci.text.Json;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;
import viommu.conformance.SubjectFailedException;

/** Cycles of map, DMA, unmap and invalidation on {@code qemu:intel-iommu}, in one process and in two. */
public final class QemuBenchmark implements Benchmark {
    private static final double CYCLES_PER_SECOND = 2_000;
    private static final double TWO_OVER_ONE = 1.6;
    private static final double RESET_MILLIS = 5;

    /** What is measured in each round. */
    enum Figure {
        ROUND_TRIPS("raw round trips/s"),
        COMMANDS("pipelined commands/s"),
        ONE("cycles/s, one process"),
        TWO("cycles/s, two processes"),
        RATIO("two processes / one"),
        RESET("ms for a reset");

        private final String words;

        Figure(String words) {
            this.words = words;
        }
    }

    @Override
    public String name() {
        return "qemu";
    }

    @Override
    public Report measure(Setting setting) {
        Emulation emulation = IntelIommu.emulation(IntelIommu.Options.USUAL);
        try (QemuSubject first = QemuSubject.start(emulation, QemuSubject.PATIENCE);
                QemuSubject second = QemuSubject.start(emulation, QemuSubject.PATIENCE);
                Meter meter = setting.feedback().begin("qemu", "rounds", setting.rounds())) {
            Cycles one = new Cycles(first);
            Cycles other = new Cycles(second);
            both(one, other);
            List<Map<Figure, Double>> rounds = new ArrayList<>();
            for (int round = 0; round < setting.rounds(); round++) {
                rounds.add(round(one, other));
                meter.at(round + 1L, "");
            }
            return report(emulation.name() + " " + first.capabilities().version(), rounds);
        } catch (SubjectFailedException e) {
            throw new NotMeasuredException(e.getMessage(), e);
        }
    }

    private static Map<Figure, Double> round(Cycles one, Cycles other) {
        Map<Figure, Double> figures = new EnumMap<>(Figure.class);
        figures.put(Figure.ROUND_TRIPS, one.roundTrips());
        figures.put(Figure.COMMANDS, one.commands());
        figures.put(Figure.ONE, one.cycles());
        figures.put(Figure.TWO, both(one, other));
        figures.put(Figure.RATIO, figures.get(Figure.TWO) / figures.get(Figure.ONE));
        figures.put(Figure.RESET, one.reset());
        return figures;
    }

    /** Of both together. */
    private static double both(Cycles one, Cycles other) {
        CompletableFuture<Double> elsewhere = CompletableFuture.supplyAsync(other::cycles);
        double here = one.cycles();
        try {
            return here + elsewhere.join();
        } catch (CompletionException e) {
            throw new NotMeasuredException("the second process failed: " + e.getCause(), e);
        }
    }

    static Report report(String subject, List<Map<Figure, Double>> rounds) {
        List<Target> targets = List.of(
                Target.atLeast(
                        CYCLES_PER_SECOND,
                        Figure.ONE.words,
                        of(rounds, Figure.ONE).median()),
                Target.atLeast(
                        TWO_OVER_ONE,
                        Figure.RATIO.words,
                        of(rounds, Figure.RATIO).median()),
                Target.atMost(
                        RESET_MILLIS,
                        Figure.RESET.words,
                        of(rounds, Figure.RESET).median()));
        return new Report(
                "qemu: " + subject,
                List.of(
                        "a cycle maps a page, writes to it by DMA, sees where that went, unmaps it, invalidates it and waits",
                        "what bounds it: a DMA of the edu device takes round trips of its own, for it is over only when"
                                + " QEMU has come round to its timer"),
                List.of(table(rounds), Target.table(targets)),
                Json.object("benchmark", "qemu", "rounds", json(rounds), "targets", Target.json(targets)),
                Exit.AS_EXPECTED);
    }

    private static Rounds of(List<Map<Figure, Double>> rounds, Figure figure) {
        return Rounds.of(rounds.stream().map(round -> round.get(figure)).toList());
    }

    private static Table table(List<Map<Figure, Double>> rounds) {
        List<List<String>> rows = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            Rounds values = of(rounds, figure);
            rows.add(List.of(
                    figure.words,
                    text(values.median()),
                    text(values.least()),
                    text(values.most()),
                    "" + rounds.size()));
        }
        return new Table(
                List.of(
                        Column.left("figure"),
                        Column.right("median"),
                        Column.right("from"),
                        Column.right("to"),
                        Column.right("rounds")),
                rows);
    }

    private static String text(double value) {
        return value < 100 ? Figures.factor(value) : Figures.count(Math.round(value));
    }

    private static List<Map<String, Object>> json(List<Map<Figure, Double>> rounds) {
        return rounds.stream()
                .map(round -> Json.object(
                        "roundTripsPerSecond", round.get(Figure.ROUND_TRIPS),
                        "commandsPerSecond", round.get(Figure.COMMANDS),
                        "cyclesPerSecond", round.get(Figure.ONE),
                        "cyclesPerSecondOfTwo", round.get(Figure.TWO),
                        "resetMillis", round.get(Figure.RESET)))
                .toList();
    }
}
