package viommu.adapters.logs.trial;

import java.util.function.LongConsumer;
import java.util.function.Supplier;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Side;
import viommu.adapters.logs.read.Counts;
import viommu.adapters.logs.read.LogReader;

/** The events of one side in a file that may have both. */
public final class Half implements Supplier<LogEvent>, AutoCloseable {
    private static final int BETWEEN = 1 << 14;

    private final LogReader reader;
    private final Side side;
    private final LongConsumer lines;
    private long told;

    /** @param lines told now and then how many lines were read since it was told last */
    Half(LogReader reader, Side side, LongConsumer lines) {
        this.reader = reader;
        this.side = side;
        this.lines = lines;
    }

    @Override
    public LogEvent get() {
        LogEvent event = reader.next();
        while (event != null && Source.side(event) != side) {
            event = reader.next();
        }
        long now = reader.counts().lines();
        if (now - told >= BETWEEN || event == null) {
            lines.accept(now - told);
            told = now;
        }
        return event;
    }

    Counts counts() {
        return reader.counts();
    }

    @Override
    public void close() {
        reader.close();
    }
}
