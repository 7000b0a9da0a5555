package viommu.ci.bench.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import viommu.ci.bench.Benchmark;
import viommu.ci.bench.NotMeasuredException;
import viommu.ci.bench.Report;
import viommu.ci.bench.Setting;
import viommu.ci.bench.Target;
import viommu.ci.bench.process.Program;
import viommu.ci.claim.Exit;
import viommu.ci.feedback.Meter;
import viommu.ci.text.Figures;
import viommu.ci.text.Json;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;

/** Lines per second and memory for logs from 10^5 to 10^7 lines: a strict run of a Linux guest under QEMU, repeated. */
public final class LogsBenchmark implements Benchmark {
    private static final List<Long> LINES = List.of(100_000L, 1_000_000L, 10_000_000L);
    private static final double LINES_PER_SECOND = 300_000;
    private static final double GROWTH = 1.5;
    private static final String HEAP = "-Xmx128m";
    private static final String LOGS = "docs/logs";

    /** @param processor seconds of it */
    record Measured(long lines, double seconds, double processor, OptionalLong peakBytes) {
        double rate() {
            return lines / processor;
        }
    }

    @Override
    public String name() {
        return "logs";
    }

    @Override
    public Report measure(Setting setting) {
        RepeatedLog log = new RepeatedLog(setting.home().root().resolve(LOGS));
        List<Measured> measured = new ArrayList<>();
        try (Meter meter = setting.feedback().begin("logs", "sizes", LINES.size())) {
            for (long lines : LINES) {
                measured.add(measure(setting, log, lines));
                meter.at(measured.size(), "");
            }
        }
        return report(measured);
    }

    private static Measured measure(Setting setting, RepeatedLog log, long lines) {
        Path guest = setting.target().resolve("repeated.ftrace");
        Path emulator = setting.target().resolve("repeated.qemu.log");
        try {
            Files.createDirectories(setting.target());
            log.write(guest, emulator, lines);
            return measure(setting, guest, emulator);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the logs: " + e.getMessage(), e);
        } finally {
            delete(guest);
            delete(emulator);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + file + ": " + e.getMessage(), e);
        }
    }

    private static Measured measure(Setting setting, Path guest, Path emulator) {
        Program.Ended ended = new Program(
                        setting.home().root(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LogsLoop.class.getName(),
                        guest.toString(),
                        emulator.toString())
                .run();
        String[] words = ended.text().strip().split(" ");
        if (words.length != 5 || !words[3].equals("0") || !words[4].equals("true")) {
            throw new NotMeasuredException("the logs were not judged as they should be: "
                    + ended.text().strip());
        }
        return new Measured(
                Long.parseLong(words[0]),
                Double.parseDouble(words[1]),
                Double.parseDouble(words[2]),
                ended.peakBytes());
    }

    static Report report(List<Measured> measured) {
        Measured least = measured.get(0);
        Measured most = measured.get(measured.size() - 1);
        List<Target> targets = new ArrayList<>();
        targets.add(Target.atLeast(LINES_PER_SECOND, "lines per second of one processor, longest log", most.rate()));
        if (least.peakBytes().isPresent() && most.peakBytes().isPresent()) {
            targets.add(Target.atMost(
                    GROWTH,
                    "memory of the longest log / of the shortest",
                    (double) most.peakBytes().getAsLong() / least.peakBytes().getAsLong()));
        }
        return new Report(
                "logs: lines judged per second",
                List.of(
                        "a strict run of a Linux guest and QEMU, both logs joined, repeated; plain text, every rule",
                        "a JVM of its own for each, started cold, with a heap of at most 128 MiB"),
                List.of(table(measured), Target.table(targets)),
                Json.object(
                        "benchmark",
                        "logs",
                        "rounds",
                        measured.stream().map(LogsBenchmark::json).toList(),
                        "targets",
                        Target.json(targets)),
                Exit.AS_EXPECTED);
    }

    private static Table table(List<Measured> measured) {
        return new Table(
                List.of(
                        Column.right("lines"),
                        Column.right("seconds"),
                        Column.right("of the processor"),
                        Column.right("lines/s of it"),
                        Column.right("peak MiB")),
                measured.stream()
                        .map(m -> List.of(
                                Figures.count(m.lines()),
                                Figures.factor(m.seconds()),
                                Figures.factor(m.processor()),
                                Figures.count(Math.round(m.rate())),
                                m.peakBytes().isPresent()
                                        ? Figures.count(m.peakBytes().getAsLong() >> 20)
                                        : "-"))
                        .toList());
    }

    private static Map<String, Object> json(Measured m) {
        return Json.object(
                "lines", m.lines(),
                "seconds", m.seconds(),
                "processorSeconds", m.processor(),
                "peakBytes", m.peakBytes().isPresent() ? (Long) m.peakBytes().getAsLong() : null);
    }
}
