package viommu.adapters.logs.witness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.adapters.logs.LogEvent;

/**
 * Plays two logs in the order that a witness gives, on a machine that has the guest's table, its driver, the invalidation queue and the
 * IOTLB, and refuses what a correct one does not do. It knows nothing of how the witness was found.
 */
final class Replay {
    private record Step(int lines, int turn, int kind, Runnable what) {}

    private static final int WRITE = 0;
    private static final int LOOK = 1;

    private final Logs logs;
    private final Witness witness;
    private final ReplayedTable table;
    private final ReplayedDriver driver;
    private final ReplayedQueue queue;
    private final ReplayedIotlb iotlb;

    private Replay(Logs logs, Witness witness) {
        this.logs = logs;
        this.witness = witness;
        table = new ReplayedTable(logs.guest());
        driver = new ReplayedDriver(logs.strict());
        queue = new ReplayedQueue(logs);
        iotlb = new ReplayedIotlb(table, queue);
    }

    /** Empty if a correct system can have done all of it. */
    static Optional<Refusal> of(Logs logs, Witness witness) {
        try {
            new Replay(logs, witness).play();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private void play() {
        if (witness.after().size() != logs.emulator().size()) {
            throw new Refusal(
                    "not every line of the emulator has a place",
                    witness.after().size());
        }
        List<Step> between = new ArrayList<>();
        witness.writes()
                .forEach(write ->
                        between.add(new Step(write.at().lines(), write.at().turn(), WRITE, () -> write(write))));
        for (Map.Entry<Integer, Witness.Instant> look : witness.looks().entrySet()) {
            LogEvent event = logs.emulator().get(look.getKey());
            Witness.Instant at = look.getValue();
            between.add(new Step(at.lines(), at.turn(), LOOK, () -> iotlb.look(event, look.getKey(), at.lines())));
        }
        between.sort(Comparator.comparingInt(Step::lines)
                .thenComparingInt(Step::turn)
                .thenComparingInt(Step::kind));
        int line = 0;
        int event = 0;
        int step = 0;
        while (line < logs.guest().size() || event < logs.emulator().size()) {
            step = until(line + event, between, step);
            if (event < logs.emulator().size() && witness.after().get(event) <= line) {
                if (witness.after().get(event) < line) {
                    throw new Refusal(
                            "the emulator's lines are not in their order",
                            logs.emulator().get(event));
                }
                emulator(event++, line);
            } else if (line < logs.guest().size()) {
                guest(line++, event);
            } else {
                throw new Refusal(
                        "it comes after more lines than there are",
                        logs.emulator().get(event));
            }
        }
        until(line + event, between, step);
        table.end();
    }

    private static int until(int lines, List<Step> steps, int from) {
        int next = from;
        while (next < steps.size() && steps.get(next).lines() <= lines) {
            steps.get(next++).what().run();
        }
        return next;
    }

    private void write(Witness.Write write) {
        queue.isNotWaited(table.writer(write));
        table.write(write);
    }

    private void guest(int line, int event) {
        LogEvent what = logs.guest().get(line);
        if (event < logs.emulator().size()) {
            queue.isNotWaited(what.at());
        }
        table.line(line);
        driver.take(what);
        queue.guest(what, line + event + 1);
    }

    private void emulator(int event, int line) {
        LogEvent what = logs.emulator().get(event);
        boolean over = line == logs.guest().size();
        queue.emulator(what, event);
        iotlb.take(what, event, witness.looks().containsKey(event), over);
    }
}
