package viommu.specs.tlc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import viommu.model.explorer.Progress;

/** What one process of TLC writes, and what that makes of its run in the end. Lines may come from two threads. */
public final class Transcript {
    private static final int KEPT_LINES = 50;

    private final TlcListener listener;
    private final TlcJudge judge;
    private final ToolMessages messages;
    private final List<String> errorLines = new ArrayList<>();

    /** @param also told each message, after this transcript has heard it */
    public Transcript(TlcRun run, Progress progress, Consumer<ToolMessage> also) {
        this(run, progress, also, line -> {});
    }

    /** @param printed told each line that is in no message, such as those that the modules print */
    Transcript(TlcRun run, Progress progress, Consumer<ToolMessage> also, Consumer<String> printed) {
        listener = new TlcListener(progress);
        judge = new TlcJudge(run, listener);
        messages = new ToolMessages(
                message -> {
                    listener.message(message);
                    also.accept(message);
                },
                line -> {
                    listener.outside(line);
                    printed.accept(line);
                });
    }

    /** A line of the standard output. */
    public void line(String line) {
        messages.accept(line);
    }

    /** A line of the standard error; the first few are kept. */
    public synchronized void errorLine(String line) {
        if (errorLines.size() < KEPT_LINES) {
            errorLines.add(line);
        }
    }

    /** Of a process that ended by itself, as far as we know; only when no more lines come. */
    public synchronized TlcResult ended(int exit, Duration time) {
        return judge.ended(exit, List.copyOf(errorLines), time);
    }

    /** Of a process that was stopped from outside, or that left something out; only when no more lines come. */
    public TlcResult stopped(TlcOutcome outcome, String reason, Duration time) {
        return judge.stopped(outcome, reason, time);
    }
}
