package viommu.counterexamples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that is being written. It lies beside its target under a name of its own that ends in {@code .part} and takes the
 * target's name only once it is complete, so whoever opens the target sees the old content or the new, even if the writer is
 * killed. It is removed when writing fails and when the JVM shuts down in order; a killed JVM leaves it behind, and readers
 * pass over it.
 */
final class PartFile {
    static final String SUFFIX = ".part";

    private final Path part;
    private boolean cancelled;

    private PartFile(Path target) {
        part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + SUFFIX);
    }

    /** Gives {@code target} this content, creating its folder if need be. */
    static void write(Path target, byte[] content) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        PartFile file = new PartFile(target);
        Thread atShutdown = new Thread(file::cancelAtShutdown, "remove " + file.part.getFileName());
        try {
            Runtime.getRuntime().addShutdownHook(atShutdown);
        } catch (IllegalStateException e) {
            throw new IOException(target + " is not written: the JVM is shutting down", e);
        }
        try {
            file.fill(content);
            Files.move(file.part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            file.cancel();
            withdraw(atShutdown);
        }
    }

    private void fill(byte[] content) throws IOException {
        try (FileChannel channel = create()) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private synchronized FileChannel create() throws IOException {
        if (cancelled) {
            throw new IOException(part + " is not written: the JVM is shutting down");
        }
        return FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    }

    private synchronized void cancel() throws IOException {
        cancelled = true;
        Files.deleteIfExists(part);
    }

    private void cancelAtShutdown() {
        try {
            cancel();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + part, e);
        }
    }

    private static void withdraw(Thread atShutdown) {
        try {
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (IllegalStateException e) {
            // Too late to withdraw it: the hook runs, and finds nothing to remove.
            return;
        }
    }
}
