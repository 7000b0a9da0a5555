package viommu.adapters.logs.join;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import viommu.adapters.logs.Level;
import viommu.adapters.logs.check.Made;

/**
 * A correct strict guest of several processors, a correct emulator and a device that accesses anything at any time, in a random true
 * order; what they log is all that is left of it. Lines are written after the table is, as Linux does, and interrupts unmap in
 * between.
 */
public final class Simulation {
    private static final int PAGES = 6;
    private static final int ODDS_OF_INTERRUPT = 5;

    private final SplittableRandom random;
    private final Made logs = new Made();
    private final Map<Long, Long> table = new HashMap<>();
    private final Map<Long, Long> cached = new HashMap<>();
    private final List<Long> free = new ArrayList<>();
    private final List<Long> mapped = new ArrayList<>();
    private final List<Deque<Runnable>> processors = new ArrayList<>();
    private final boolean[] masked;
    private boolean queueTaken;
    private long value = 100;

    public Simulation(long seed, int processorCount) {
        random = new SplittableRandom(seed);
        masked = new boolean[processorCount];
        for (int i = 0; i < processorCount; i++) {
            processors.add(new ArrayDeque<>());
        }
        for (long page = 1; page <= PAGES; page++) {
            free.add(page);
        }
    }

    public Made run(int steps) {
        for (int step = 0; step < steps; step++) {
            if (random.nextInt(2) == 0) {
                access(random.nextInt(PAGES) + 1L);
            } else {
                advance(random.nextInt(processors.size()));
            }
        }
        return logs;
    }

    private void access(long page) {
        Long hit = cached.get(page);
        Long walked = table.get(page);
        if (hit != null && random.nextInt(4) > 0) {
            logs.hit(page, hit);
        } else if (walked != null) {
            cached.put(page, walked);
            logs.fill(page, walked);
        } else if (hit == null) {
            logs.fault(page);
        }
    }

    private void advance(int processor) {
        Deque<Runnable> work = processors.get(processor);
        if (work.isEmpty()) {
            begin(processor, Level.TASK, work::addLast);
        } else if (!masked[processor] && !mapped.isEmpty() && random.nextInt(ODDS_OF_INTERRUPT) == 0) {
            List<Runnable> handler = new ArrayList<>();
            unmap(processor, Level.INTERRUPT, handler);
            for (int i = handler.size() - 1; i >= 0; i--) {
                work.addFirst(handler.get(i));
            }
            masked[processor] = true;
        } else {
            work.removeFirst().run();
        }
    }

    private void begin(int processor, Level level, java.util.function.Consumer<Runnable> then) {
        List<Runnable> call = new ArrayList<>();
        if (!free.isEmpty() && random.nextInt(2) == 0) {
            map(processor, call);
        } else if (!mapped.isEmpty()) {
            unmap(processor, level, call);
        }
        call.forEach(then);
    }

    private void by(int processor, Level level) {
        logs.by(processor, 10 + processor, level);
    }

    private void map(int processor, List<Runnable> call) {
        long page = free.remove(random.nextInt(free.size()));
        long to = random.nextInt(3) == 0 ? 100 : ++value;
        call.add(() -> table.put(page, to));
        call.add(() -> {
            by(processor, Level.TASK);
            logs.map(page, 1, to);
            mapped.add(page);
        });
    }

    private void unmap(int processor, Level level, List<Runnable> call) {
        long page = mapped.remove(random.nextInt(mapped.size()));
        call.add(() -> table.remove(page));
        call.add(() -> {
            by(processor, level);
            logs.unmap(page, 1);
        });
        call.add(() -> submit(processor, level, page));
    }

    /** Tries again as long as another processor has the queue. */
    private void submit(int processor, Level level, long page) {
        Deque<Runnable> work = processors.get(processor);
        if (queueTaken) {
            work.addFirst(() -> submit(processor, level, page));
            return;
        }
        queueTaken = true;
        masked[processor] = true;
        by(processor, level);
        logs.submit(Made.page(page));
        work.addFirst(() -> {
            free.add(page);
            queueTaken = false;
            masked[processor] = false;
        });
        work.addFirst(logs::complete);
        work.addFirst(() -> cached.remove(page));
        work.addFirst(() -> logs.invalidate(Made.page(page)));
    }
}
