package viommu.adapters.logs.read;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import viommu.adapters.logs.DamagedLogException;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;

/** The events of one file in order, a line at a time. */
public final class LogReader implements AutoCloseable {
    /** So much a clock may be set back without the log being mixed up: that of a host may be corrected. */
    private static final long SET_BACK_NANOS = 1_000_000;

    private final Path path;
    private final LogFormat format;
    private final LineParser parser;
    private final LogFile file;
    private final Counts counts = new Counts();
    private final Map<Integer, Long> times = new HashMap<>();

    private LogReader(Path path, LogFormat format) {
        this.path = path;
        this.format = format;
        this.parser = format.parser();
        this.file = LogFile.open(path);
    }

    /** @throws DamagedLogException if it cannot be opened; so do all that read from it */
    public static LogReader open(Path path, LogFormat format) {
        return new LogReader(path, format);
    }

    /** The next event, comments and other events left out; null after the last one. */
    public LogEvent next() {
        for (String line = file.next(); line != null; line = file.next()) {
            LogEvent event = parse(line);
            if (event == null) {
                requireNoOtherFormat(line);
                counts.notUnderstood(file.line(), line);
                continue;
            }
            counts.count(event);
            if (!(event instanceof LogEvent.Other)) {
                inOrder(event);
                return event;
            }
        }
        return null;
    }

    public Counts counts() {
        return counts;
    }

    public Path path() {
        return path;
    }

    private LogEvent parse(String line) {
        try {
            return parser.parse(line, file.line());
        } catch (DamagedLineException e) {
            throw new DamagedLogException(path, file.line(), e.getMessage());
        }
    }

    private void inOrder(LogEvent event) {
        Stamp at = event.at();
        int side = event instanceof LogEvent.OfGuest ? 1 : 0;
        Long before = event instanceof LogEvent.GuestLost ? null : times.put(at.thread() << 1 | side, at.nanos());
        if (before != null && at.nanos() < before - SET_BACK_NANOS) {
            throw new DamagedLogException(
                    path,
                    file.line(),
                    "the time goes back by " + (before - at.nanos()) / 1000 + " us: is the log mixed up?");
        }
    }

    private void requireNoOtherFormat(String line) {
        for (LogFormat other : LogFormat.values()) {
            if (other != format && understands(other, line).isPresent()) {
                throw new DamagedLogException(
                        path, file.line(), "a line of a " + other + " log among those of " + format);
            }
        }
    }

    /** What the line says in that form, if anything. */
    static Optional<LogEvent> understands(LogFormat format, String line) {
        try {
            return Optional.ofNullable(format.parser().parse(line, 1))
                    .filter(event -> !(event instanceof LogEvent.Other other
                            && other.name().equals("remark")));
        } catch (DamagedLineException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
