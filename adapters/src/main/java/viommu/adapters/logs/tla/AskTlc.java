package viommu.adapters.logs.tla;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import viommu.model.explorer.Progress;
import viommu.specs.tlc.Tlc;
import viommu.specs.tlc.TlcOptions;
import viommu.specs.tlc.TlcOutcome;
import viommu.specs.tlc.TlcResult;
import viommu.specs.tlc.TlcRun;
import viommu.specs.tlc.ToolMessage;

/** Lets TLC look for an order of logs that keeps the contract. */
public final class AskTlc {
    private static final Pattern REFUSED = Pattern.compile("<<\\s*\"refused\", (\\d+), (\\d+), (\\d+)\\s*>>");

    private final Tlc tlc;
    private final Path folder;

    /** @param folder with the modules, {@code specs/trace} of the project */
    public AskTlc(Tlc tlc, Path folder) {
        this.tlc = tlc;
        this.folder = folder;
    }

    /** @throws java.io.UncheckedIOException if the modules cannot be copied or TLC cannot be started */
    public TlcVerdict about(LogModule module, TlcOptions options, Progress progress) {
        AtomicReference<TlcVerdict> refused = new AtomicReference<>();
        TlcRun run = new TlcRun(
                folder.resolve(LogModule.NAME + ".tla"),
                LogModule.NAME + ".cfg",
                LogModule.config(),
                Map.of(LogModule.NAME, module.text()),
                options.withoutCoverage(),
                List.of(),
                List.of("-Xss16m"));
        // The states that lead there are as many as lines: they are not waited for.
        Optional<TlcResult> result = tlc.runUntil(run, progress, ToolMessage::isViolation, line -> {
            Matcher matcher = REFUSED.matcher(line);
            if (matcher.matches()) {
                refused.set(new TlcVerdict.Refused(
                        Integer.parseInt(matcher.group(1)),
                        Long.parseLong(matcher.group(2)),
                        Long.parseLong(matcher.group(3))));
            }
        });
        if (result.isEmpty()) {
            TlcVerdict verdict = refused.get();
            return verdict == null ? new TlcVerdict.Inconclusive("TLC does not say what it refuses") : verdict;
        }
        return ended(result.get(), module.states());
    }

    /** A log that was not read to its end has fewer states. */
    private static TlcVerdict ended(TlcResult result, long states) {
        if (result.outcome() != TlcOutcome.COMPLETE) {
            return new TlcVerdict.Inconclusive("TLC: " + result);
        }
        return result.counts().distinct() == states
                ? new TlcVerdict.Accepted(states, result.time())
                : new TlcVerdict.Inconclusive("TLC saw " + result.counts().distinct() + " states of " + states);
    }
}
