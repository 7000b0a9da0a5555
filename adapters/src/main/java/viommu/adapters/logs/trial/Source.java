package viommu.adapters.logs.trial;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongConsumer;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Side;
import viommu.adapters.logs.read.LogFormat;
import viommu.adapters.logs.read.LogReader;

/** A file and its form. */
public record Source(Path path, LogFormat format) {

    /** Whose log it is; of the project's own form, that is found out by reading it. */
    public Set<Side> sides() {
        if (format != LogFormat.NDJSON) {
            return EnumSet.of(format == LogFormat.QEMU ? Side.EMULATOR : Side.GUEST);
        }
        Set<Side> sides = EnumSet.noneOf(Side.class);
        try (LogReader reader = LogReader.open(path, format)) {
            for (LogEvent event = reader.next(); event != null && sides.size() < 2; event = reader.next()) {
                sides.add(side(event));
            }
        }
        return sides;
    }

    static Side side(LogEvent event) {
        return event instanceof LogEvent.OfGuest ? Side.GUEST : Side.EMULATOR;
    }

    /** What one side wrote. */
    public Half open(Side side, LongConsumer lines) {
        return new Half(LogReader.open(path, format), side, lines);
    }
}
