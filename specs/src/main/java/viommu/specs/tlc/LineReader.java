package viommu.specs.tlc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

/** Hands on what a process writes, line by line and from a thread of its own. */
public final class LineReader {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Thread thread;

    public LineReader(String name, InputStream stream, Consumer<String> lines) {
        thread = new Thread(() -> read(stream, lines), name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void read(InputStream stream, Consumer<String> lines) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.accept(line);
            }
        } catch (IOException e) {
            // A killed process closes its pipes in the middle of a line; its run is inconclusive anyway.
        }
    }

    /** Waits for the end of the stream, also when this thread was interrupted; false if it does not come within seconds. */
    public boolean finish() {
        boolean interrupted = Thread.interrupted();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
