package viommu.adapters.logs.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import viommu.adapters.logs.DamagedLogException;

/** Tells the form of a log from its first lines. */
public final class Guess {
    private static final int LINES = 200;

    private Guess() {}

    /** @throws DamagedLogException if it is none that can be read */
    public static LogFormat format(Path path) {
        List<String> lines = new ArrayList<>();
        try (LogFile file = LogFile.open(path)) {
            for (String line = file.next(); line != null && lines.size() < LINES; line = file.next()) {
                lines.add(line);
            }
        }
        for (String line : lines) {
            for (LogFormat format : LogFormat.values()) {
                if (LogReader.understands(format, line).isPresent()) {
                    return format;
                }
            }
        }
        throw new DamagedLogException(
                path,
                lines.isEmpty() ? 0 : 1,
                lines.isEmpty()
                        ? "the log is empty"
                        : "none of the first " + lines.size() + " lines is of a log that can be read ("
                                + String.join(
                                        ", ",
                                        List.of(LogFormat.values()).stream()
                                                .map(LogFormat::toString)
                                                .toList())
                                + ")");
    }
}
