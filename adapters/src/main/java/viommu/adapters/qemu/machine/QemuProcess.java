package viommu.adapters.qemu.machine;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import viommu.conformance.SubjectFailedException;

/** A running QEMU whose processor is halted, with its qtest socket; it ends with this program at the latest. */
public final class QemuProcess implements AutoCloseable {
    private static final int WORDS = 4_096;
    private static final Duration START = Duration.ofSeconds(20);

    private final Process process;
    private final Path folder;
    private final Qtest qtest;
    private final Thread reaper;

    private QemuProcess(Process process, Path folder, ServerSocketChannel socket, Duration patience) {
        this.process = process;
        this.folder = folder;
        this.reaper = new Thread(() -> {
            process.destroyForcibly();
            delete();
        });
        Runtime.getRuntime().addShutdownHook(reaper);
        try {
            this.qtest = new Qtest(accept(socket), patience);
        } catch (IOException | SubjectFailedException e) {
            String words = lastWords();
            end();
            throw new SubjectFailedException("QEMU did not start: " + e.getMessage(), words, e);
        }
    }

    /**
     * Starts it.
     *
     * @param arguments the binary and what it is told, without the bios and the qtest socket
     * @param bios what the processor runs: it should halt
     * @param patience how long it may say nothing while something is asked
     */
    public static QemuProcess start(List<String> arguments, byte[] bios, Duration patience) {
        try {
            Path folder = Files.createTempDirectory("viommu-qemu");
            Path image = Files.write(folder.resolve("bios"), bios);
            Path socket = folder.resolve("qtest");
            List<String> command = new ArrayList<>(arguments);
            command.addAll(List.of("-bios", image.toString(), "-qtest", "unix:" + socket, "-qtest-log", "/dev/null"));
            try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                server.bind(UnixDomainSocketAddress.of(socket));
                server.configureBlocking(false);
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("words").toFile())
                        .start();
                return new QemuProcess(process, folder, server, patience);
            }
        } catch (IOException e) {
            throw new SubjectFailedException("QEMU cannot be started: " + e.getMessage(), "", e);
        }
    }

    private SocketChannel accept(ServerSocketChannel server) throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline) {
            SocketChannel channel = server.accept();
            if (channel != null) {
                return channel;
            }
            if (!process.isAlive()) {
                throw new IOException("it ended with exit code " + process.exitValue());
            }
            pause();
        }
        throw new IOException("it did not connect within " + START.toSeconds() + " s");
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    public Qtest qtest() {
        return qtest;
    }

    /** The number that the system knows it by. */
    public long pid() {
        return process.pid();
    }

    /** The same failure with what QEMU has said, and how it ended if it did. */
    public SubjectFailedException explained(SubjectFailedException failure) {
        String end = "";
        try {
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                end = ", QEMU ended with exit code " + process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new SubjectFailedException(failure.getMessage() + end, lastWords(), failure);
    }

    private String lastWords() {
        try {
            String words = Files.readString(folder.resolve("words"), StandardCharsets.ISO_8859_1)
                    .strip();
            return words.length() <= WORDS ? words : words.substring(words.length() - WORDS);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        qtest.close();
        end();
    }

    private void end() {
        process.destroyForcibly();
        try {
            process.waitFor();
            Runtime.getRuntime().removeShutdownHook(reaper);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            // The program is ending, and the hook does the same.
            return;
        } finally {
            delete();
        }
    }

    private void delete() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // It lies in the folder for temporary files, where somebody else will find it.
            return;
        }
    }
}
