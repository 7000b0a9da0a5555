package viommu.ci.sarif;

import java.net.URI;
import java.nio.file.Path;

/**
 * A line of a file.
 *
 * @param file a URI, relative to the root of the sources if it is below it
 * @param line counted from 1
 */
public record Place(String file, int line) {

    /** A line of a file below the root, or anywhere else. */
    public static Place of(Path root, Path file, int line) {
        URI from = root.toAbsolutePath().normalize().toUri();
        URI to = file.toAbsolutePath().normalize().toUri();
        return new Place(from.relativize(to).toString(), line);
    }

    boolean isRelative() {
        return !file.startsWith("file:");
    }
}
