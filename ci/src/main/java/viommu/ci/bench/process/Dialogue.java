package viommu.ci.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import viommu.ci.bench.NotMeasuredException;

/** A program that answers each line with a line, and stays until it is closed. Its errors go where ours go. */
public final class Dialogue implements AutoCloseable {
    private final String name;
    private final Child child;
    private final PrintWriter questions;
    private final BufferedReader answers;

    /** @throws NotMeasuredException if it cannot be started */
    public Dialogue(List<String> command) {
        name = command.get(0);
        try {
            child = Child.start(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT));
        } catch (IOException e) {
            throw new NotMeasuredException("cannot run " + name + ": " + e.getMessage(), e);
        }
        questions = new PrintWriter(child.process().outputWriter(StandardCharsets.UTF_8), true);
        answers = child.process().inputReader(StandardCharsets.UTF_8);
    }

    /** @throws NotMeasuredException if it has ended */
    public String ask(String question) {
        questions.println(question);
        try {
            String answer = answers.readLine();
            if (answer == null) {
                throw new NotMeasuredException(name + " has ended and gave no answer to " + question);
            }
            return answer;
        } catch (IOException e) {
            throw new NotMeasuredException(name + " gave no answer: " + e.getMessage(), e);
        }
    }

    /** So far; empty where the operating system does not tell. */
    public OptionalLong peakBytes() {
        return new PeakMemory(child.process().toHandle()).look();
    }

    @Override
    public void close() {
        child.close();
    }
}
