package viommu.ci.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import viommu.ci.home.Versions;
import viommu.ci.text.Json;

/** The machine that a measurement was made on: figures of another one cannot be compared with it. */
final class Machine {
    private static final Path CPU = Path.of("/proc/cpuinfo");

    private Machine() {}

    static Map<String, Object> json() {
        return Json.object(
                "processor", processor(),
                "processors", Runtime.getRuntime().availableProcessors(),
                "system", System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "java", Versions.java(),
                "load", load());
    }

    /** Such as {@code 2 processors (Intel Xeon), Linux 6.1, OpenJDK 17; load 0.31 before}. */
    static String line() {
        return Runtime.getRuntime().availableProcessors() + " processors (" + processor() + "), "
                + System.getProperty("os.name") + ", " + Versions.java() + "; load before: "
                + String.format(Locale.ROOT, "%.2f", load());
    }

    /** Over the last minute; negative where the system does not tell. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(CPU)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
