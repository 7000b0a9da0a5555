package viommu.adapters.logs.join;

import java.util.HashMap;
import java.util.Map;
import viommu.adapters.logs.Level;
import viommu.adapters.logs.Stamp;

/**
 * After which line the work began that a line is the end of. A line is written when a call ends; before that, whoever made the call
 * can have been interrupted by others, but has written nothing itself.
 */
public final class Began {
    /** No map or unmap is taken to last longer. */
    public static final long LONGEST_CALL_NANOS = 100_000_000;

    private final Map<Integer, long[]> processors = new HashMap<>();
    private final Map<Integer, Long> tasks = new HashMap<>();

    /** The line after which it began; 0 if that is open. Takes the lines in order, each once. */
    public long before(Stamp at) {
        long[] last = processors.computeIfAbsent(at.thread(), p -> new long[Level.values().length]);
        long began = switch (at.level()) {
            case TASK -> at.task() == 0 ? last[Level.TASK.ordinal()] : tasks.getOrDefault(at.task(), 0L);
            case SOFT_INTERRUPT -> Math.max(last[Level.TASK.ordinal()], last[Level.SOFT_INTERRUPT.ordinal()]);
            case INTERRUPT ->
                Math.max(
                        Math.max(last[Level.TASK.ordinal()], last[Level.SOFT_INTERRUPT.ordinal()]),
                        last[Level.INTERRUPT.ordinal()]);
            default -> 0;
        };
        last[at.level().ordinal()] = at.line();
        if (at.level() == Level.TASK && at.task() != 0) {
            tasks.put(at.task(), at.line());
        }
        return began;
    }
}
