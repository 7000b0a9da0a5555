package viommu.ci.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import viommu.adapters.logs.DamagedLogException;
import viommu.adapters.logs.tla.AskTlc;
import viommu.ci.claim.Recording;
import viommu.ci.feedback.Feedback;
import viommu.ci.feedback.Meter;
import viommu.ci.outcome.Outcomes;
import viommu.ci.outcome.RecordingOutcomes;
import viommu.ci.sarif.TraceSarif;
import viommu.ci.trace.Recorded;
import viommu.ci.trace.Trace;
import viommu.ci.trace.Traced;
import viommu.ci.trace.TracedJson;
import viommu.ci.trace.TracedText;
import viommu.specs.tlc.Tlc;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.TlcOptions;

/** Logs of a real system, held against the contract. */
@Command(
        name = "trace",
        header = "Holds the logs of a real system against the contract.",
        description = {
            "Reads what a Linux guest traced, what QEMU traced of its IOMMU, or both of the same run, plain or compressed by"
                    + " gzip. Each is judged alone; both together are joined by their invalidations, and every translation is"
                    + " held against what the guest had mapped.",
            "What is broken is named by file and line, with the shortest part of the logs that breaks it. Writes"
                    + " trace.junit.xml, trace.sarif and trace.summary.md for CI."
        },
        footer = {
            "  ./viommu trace guest.ftrace.gz qemu.log.gz",
            "  ./viommu trace --format linux-ftrace,qemu --svg timeline.svg guest.ftrace qemu.log",
            "  ./viommu trace --normalise run.ndjson guest.ftrace qemu.log",
            "  ./viommu trace --tlc guest.ftrace.gz qemu.log.gz"
        })
final class TraceCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..2", description = "A guest's log, an emulator's, or both.")
    private List<Path> files;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "One for all files or one for each: linux-ftrace (also trace-cmd report, perf script), qemu,"
                    + " ndjson. Default: told from the files.")
    private List<String> formats = List.of();

    @Option(names = "--svg", paramLabel = "FILE", description = "Draw stale mappings and invalidations over time.")
    private Optional<Path> svg = Optional.empty();

    @Option(
            names = "--normalise",
            paramLabel = "FILE",
            description = "Write all events in the project's own form, a line of JSON each.")
    private Optional<Path> normalised = Optional.empty();

    @Option(
            names = "--save",
            paramLabel = "DIR",
            description = "Where explained violations go. Default: target/counterexamples.")
    private Optional<Path> save = Optional.empty();

    @Option(
            names = "--tlc",
            description = "Ask TLC, too, whether there is an order of the two logs that keeps the contract, piece by"
                    + " piece of ten thousand events; about a quarter of a minute each.")
    private boolean tlc;

    @Mixin
    private ReportFolder reports;

    @Mixin
    private Output output;

    @ParentCommand
    private ViommuCommand viommu;

    @Override
    public Integer call() {
        reports.clear(viommu.home());
        Instant start = Instant.now();
        try {
            Traced traced = traced(Trace.of(files, formats));
            report(Recorded.of(name(), traced, Duration.between(start, Instant.now()), reports.commandLine()));
            if (output.isJson()) {
                output.document(TracedJson.of(traced));
            } else {
                output.lines(TracedText.lines(traced));
            }
            return traced.exit().code();
        } catch (DamagedLogException e) {
            report(Recording.unread(name(), e.getMessage(), reports.commandLine()));
            throw e;
        }
    }

    private Traced traced(Trace trace) {
        AtomicLong lines = new AtomicLong();
        try (Meter meter = output.feedback().begin("trace", "lines", Feedback.UNKNOWN)) {
            normalised.ifPresent(trace::normalise);
            Traced traced = trace.run(
                    svg, save.orElseGet(() -> viommu.home().found()), more -> meter.at(lines.addAndGet(more), ""));
            if (!tlc) {
                return traced;
            }
            AskTlc ask =
                    new AskTlc(new Tlc(TlcJar.locate()), viommu.home().specs().resolve("trace"));
            TlcOptions options = TlcOptions.standard().withWorkers(1);
            return trace.ask(ask, options, traced, more -> meter.at(lines.addAndGet(more), "TLC"));
        }
    }

    /** What the logs are called: as their files. */
    private String name() {
        return files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining("+"));
    }

    private void report(Recording recording) {
        Outcomes outcomes = RecordingOutcomes.of(recording, reports.commandLine());
        reports.write(viommu.home(), outcomes, TraceSarif.of(recording, outcomes));
    }
}
