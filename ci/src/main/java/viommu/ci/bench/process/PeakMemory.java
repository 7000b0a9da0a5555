package viommu.ci.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Resident memory of a process at its highest, as Linux counts it. What a process takes in its last hundredth of a second may be
 * missed.
 */
final class PeakMemory {
    private static final int MILLIS_BETWEEN_LOOKS = 10;
    private static final String FIELD = "VmHWM:";

    private final Path status;
    private OptionalLong bytes = OptionalLong.empty();

    PeakMemory(ProcessHandle process) {
        status = Path.of("/proc", Long.toString(process.pid()), "status");
    }

    /** Until the process is gone. */
    void watch(Process process) throws InterruptedException {
        do {
            look();
        } while (!process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
    }

    /** Empty where the operating system does not tell. */
    OptionalLong look() {
        try (Stream<String> lines = Files.lines(status)) {
            lines.filter(line -> line.startsWith(FIELD))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .ifPresent(now -> bytes = OptionalLong.of(now));
        } catch (IOException | UncheckedIOException e) {
            // The process is gone, or this is no Linux: what was seen so far stands.
        }
        return bytes;
    }
}
