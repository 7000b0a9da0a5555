package viommu.ci.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * When, where and how something was verified.
 *
 * @param commandLine that asked for it
 * @param versions by program
 * @param seed of the random schedules
 */
public record Header(
        String commandLine,
        String profile,
        long seed,
        Map<String, String> versions,
        int processors,
        Instant started,
        Duration time) {

    public Header {
        versions = new TreeMap<>(versions);
    }
}
