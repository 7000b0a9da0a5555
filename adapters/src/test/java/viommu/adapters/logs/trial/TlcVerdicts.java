package viommu.adapters.logs.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import viommu.adapters.logs.tla.LogModule;
import viommu.model.explorer.Progress;
import viommu.specs.tlc.Tlc;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.TlcOptions;
import viommu.specs.tlc.TlcOutcome;
import viommu.specs.tlc.TlcResult;
import viommu.specs.tlc.TlcRun;

/** Asks TLC about many logs in one run: what {@code TraceContract} says of each. */
final class TlcVerdicts {
    static final Path FOLDER = Path.of("../specs/trace");
    static final TlcOptions OPTIONS = new TlcOptions(2, 2048, Duration.ofMinutes(30), 0).withoutCoverage();

    private static final Pattern VERDICT =
            Pattern.compile("<<\\s*\"verdict\", (\\d+), (TRUE|FALSE), (\\d+), (\\d+)\\s*>>");
    private static final String ROOT = "MCVerdicts";
    private static final String MODULE = """
            ---- MODULE MCVerdicts ----
            EXTENDS RecordedLogs
            Told == Stuck => PrintT(<<"verdict", log, AtEnd, LineOf(Guest, g + 1), LineOf(Emulator, e + 1)>>)
            ====
            """;

    private TlcVerdicts() {}

    /** @param guestLine the lines that were next when nothing went on; 0 at the end of a log */
    record Verdict(boolean accepted, long guestLine, long emulatorLine) {}

    /** Of each run, in order. */
    static List<Verdict> of(List<Run> runs) {
        LogModule module = new LogModule();
        runs.forEach(run -> module.add(run.guest(), run.emulator(), run.judge()));
        Map<Integer, Verdict> verdicts = new TreeMap<>();
        TlcRun run = new TlcRun(
                FOLDER.resolve(ROOT + ".tla"),
                ROOT + ".cfg",
                LogModule.config().replace("LogAccepted", "Told"),
                Map.of(LogModule.NAME, module.text(), ROOT, MODULE),
                OPTIONS,
                List.of(),
                List.of("-Xss16m"));
        TlcResult result = new Tlc(TlcJar.locate())
                .runUntil(run, Progress.SILENT, message -> false, line -> {
                    Matcher matcher = VERDICT.matcher(line);
                    if (matcher.matches()) {
                        verdicts.put(
                                Integer.parseInt(matcher.group(1)),
                                new Verdict(
                                        matcher.group(2).equals("TRUE"),
                                        Long.parseLong(matcher.group(3)),
                                        Long.parseLong(matcher.group(4))));
                    }
                })
                .orElseThrow();
        assertThat(result.outcome()).as(result.toString()).isEqualTo(TlcOutcome.COMPLETE);
        assertThat(verdicts).as("every log has its verdict").hasSameSizeAs(runs);
        return List.copyOf(verdicts.values());
    }
}
