package viommu.adapters.exec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import viommu.conformance.SubjectFailedException;

/** Lines to and from a program. Threads of its own write and read them, so that nobody waits longer than they want to. */
final class Conversation {
    private static final int WORDS = 4_096;
    private static final int MOMENT_MILLIS = 50;
    private static final int MOMENTS = 20;
    private static final int LONGEST = 1 << 20;
    private static final String END = "";

    private final Process process;
    private final BlockingQueue<String> toSay = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuffer words = new StringBuffer();
    private final Thread complaints;
    private volatile boolean ended;
    private String lastWords = "";
    private boolean open = true;

    private Conversation(Process process) {
        this.process = process;
        daemon("say to", this::write);
        daemon("hear", this::read);
        this.complaints = daemon("complaints of", this::readComplaints);
    }

    static Conversation start(String command) {
        try {
            return new Conversation(new ProcessBuilder("sh", "-c", command).start());
        } catch (IOException e) {
            throw new SubjectFailedException("exec:" + command + ": cannot be started: " + e.getMessage(), "", e);
        }
    }

    private Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name + " " + process.pid());
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    void say(String line) {
        toSay.add(line);
    }

    private void write() {
        try (OutputStream out = process.getOutputStream()) {
            for (String line = toSay.take(); !line.equals(END); line = toSay.take()) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                if (toSay.isEmpty()) {
                    out.flush();
                }
            }
        } catch (IOException | InterruptedException e) {
            // It does not listen any more; whoever waits for the answer is told so.
            return;
        }
    }

    private void read() {
        try (BufferedReader in = reader(process.getInputStream())) {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '\n' || line.length() >= LONGEST) {
                    heard.add(line.isEmpty() ? " " : line.toString());
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
            if (!line.isEmpty()) {
                heard.add(line.toString());
            }
        } catch (IOException e) {
            words.append("its output cannot be read: ").append(e.getMessage());
        } finally {
            ended = true;
            heard.add(END);
        }
    }

    private void readComplaints() {
        try (BufferedReader in = reader(process.getErrorStream())) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                words.append((char) c);
                if (words.length() > 2 * WORDS) {
                    words.delete(0, words.length() - WORDS);
                }
            }
        } catch (IOException e) {
            words.append("its error output cannot be read: ").append(e.getMessage());
        }
    }

    private static BufferedReader reader(java.io.InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** Whether there is a line that nobody has taken. */
    boolean unread() {
        String next = heard.peek();
        return next != null && !next.equals(END);
    }

    /** The next line; empty if none comes in time, or ever. */
    Optional<String> next(Duration patience) {
        try {
            String line = heard.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            return Optional.ofNullable(line).filter(text -> !text.equals(END));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SubjectFailedException("interrupted while waiting for an answer", lastWords(), e);
        }
    }

    /** Whether it will say nothing more. */
    boolean ended() {
        return ended;
    }

    /** Such as {@code with exit code 1}; empty while it runs. */
    String exit() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) ? " with exit code " + process.exitValue() : "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    boolean open() {
        return open;
    }

    /** Lets it end by itself; what is wrong with how it does, or nothing. */
    String end(Duration patience) {
        say(END);
        Optional<String> more = next(patience);
        if (more.isPresent()) {
            return "it says more than it was asked: " + more.get();
        }
        if (!ended || exit().isEmpty()) {
            return "it does not end when its input does";
        }
        kill();
        return process.exitValue() == 0 ? "" : "it ended" + exit();
    }

    /** Ends it and what it has started, once its complaints have been heard. */
    void kill() {
        open = false;
        lastWords = settledWords();
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        say(END);
    }

    /** What it has complained about until it fell silent for a moment; what its end makes it say is of no interest. */
    private String settledWords() {
        int before = -1;
        try {
            for (int moments = 0; words.length() != before && moments < MOMENTS && complaints.isAlive(); moments++) {
                before = words.length();
                complaints.join(MOMENT_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String all = words.toString().strip();
        return all.length() <= WORDS ? all : all.substring(all.length() - WORDS);
    }

    /** The end of its error output, once it was killed. */
    String lastWords() {
        return lastWords;
    }
}
