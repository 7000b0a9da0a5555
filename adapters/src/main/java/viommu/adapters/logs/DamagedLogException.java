package viommu.adapters.logs;

import java.nio.file.Path;

/** A log that cannot be what it should be: cut off, mixed up, or no log at all. The message is one line: file, line, problem. */
public final class DamagedLogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param line from 1; 0 if the whole is meant */
    public DamagedLogException(Path file, long line, String problem) {
        super(file + ":" + (line == 0 ? "" : line + ":") + " " + problem);
    }
}
