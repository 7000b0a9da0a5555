package viommu.ci.bench.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Model;

/**
 * A JVM that explores a graph again and again, once for each line that it reads, and answers with a line of JSON: what a warm
 * explorer needs, and what the exploring has cost it.
 */
final class ExplorerLoop {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A question.
     *
     * @param judged whether the properties of the configuration are looked at, or states and deadlock only
     */
    record Task(Anchor anchor, boolean judged, int threads, long maxSeconds) {}

    /**
     * An answer.
     *
     * @param reason why not all was seen; empty if all was
     */
    record Answer(String reason, long states, long transitions, long nanos, long bytes) {}

    private ExplorerLoop() {}

    public static void main(String[] args) throws IOException {
        serve(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), System.out);
    }

    static void serve(BufferedReader tasks, PrintStream answers) throws IOException {
        for (String line = tasks.readLine(); line != null; line = tasks.readLine()) {
            answers.println(text(explore(JSON.readValue(line, Task.class))));
        }
    }

    /** A round does not pay for the garbage of the round before. */
    private static Answer explore(Task task) {
        Limits limits =
                Limits.standard().withThreads(task.threads()).withMaxTime(Duration.ofSeconds(task.maxSeconds()));
        Model<?> model = task.anchor().model(task.judged());
        System.gc();
        Exploration<?> seen = Explorer.explore(model, limits, Progress.SILENT);
        return new Answer(
                seen.reason(), seen.states(), seen.transitions(), seen.time().toNanos(), seen.bytes());
    }

    static String text(Object questionOrAnswer) {
        try {
            return JSON.writeValueAsString(questionOrAnswer);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getMessage(), e);
        }
    }

    /** @throws IllegalArgumentException if the line is none that a loop writes */
    static Answer answer(String line) {
        try {
            return JSON.readValue(line, Answer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an answer: " + line, e);
        }
    }
}
