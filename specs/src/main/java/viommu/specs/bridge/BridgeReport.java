package viommu.specs.bridge;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import viommu.counterexamples.Change;
import viommu.model.explorer.GraphDigest;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.state.Packed;
import viommu.model.state.State;
import viommu.model.state.Value;

/**
 * What TLC's JVM says when it ends.
 *
 * @param digest of the graph that TLC walked
 * @param mismatches how many differences were seen
 * @param examples the first of them, each a text of some lines
 * @param failure why the comparison came to no end; empty if it did
 */
public record BridgeReport(GraphDigest digest, long mismatches, List<String> examples, String failure) {
    private static final int MOST_EXAMPLES = 5;

    /** Collects differences; for several threads. */
    public static final class Builder {
        private final List<String> examples = new ArrayList<>();
        private long mismatches;

        /** TLC took a step that the model does not have. */
        public synchronized <S extends State> void notInModel(
                Model<S> model, Packed from, Packed to, Collection<Packed> allowed) {
            add(() -> "the specification has a step that the model lacks, from\n" + text(model, from)
                    + "\nto a state with\n" + changes(model, from, to) + "\nthe model has "
                    + steps(model, from, allowed));
        }

        /** The model has a step that TLC did not take. */
        public synchronized <S extends State> void notInSpecification(Model<S> model, Packed from, Packed to) {
            add(() -> "the model has a step that the specification lacks: " + steps(model, from, List.of(to))
                    + ", from\n" + text(model, from) + "\nto a state with\n" + changes(model, from, to));
        }

        public synchronized <S extends State> void notInitialInModel(Model<S> model, Packed state) {
            add(() -> "the specification begins in a state that is not initial in the model:\n" + text(model, state));
        }

        public synchronized <S extends State> void notInitialInSpecification(Model<S> model, Packed state) {
            add(() -> "the model begins in a state that is not initial in the specification:\n" + text(model, state));
        }

        /** TLC found a state that the model cannot represent. */
        public synchronized void noStateOfModel(Value.Rec values, String why) {
            add(() -> "the specification has a state that the model cannot represent: " + why + "\n" + text(values));
        }

        private void add(java.util.function.Supplier<String> example) {
            mismatches++;
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(example.get());
            }
        }

        public synchronized BridgeReport digest(GraphDigest digest) {
            return new BridgeReport(digest, mismatches, List.copyOf(examples), "");
        }

        /** The comparison itself has failed. */
        public synchronized BridgeReport failed(RuntimeException why) {
            return new BridgeReport(new GraphDigest(0, 0, 0, 0), mismatches, List.copyOf(examples), why.toString());
        }

        private static <S extends State> String text(Model<S> model, Packed state) {
            return text(model.values(state));
        }

        private static String text(Value.Rec values) {
            return values.fields().entrySet().stream()
                    .map(e -> "    " + e.getKey() + " = " + e.getValue())
                    .collect(Collectors.joining("\n"));
        }

        private static <S extends State> String changes(Model<S> model, Packed from, Packed to) {
            List<String> variables = List.copyOf(model.values(from).fields().keySet());
            List<Change> changes = Change.between(variables, model.values(from), model.values(to));
            return changes.isEmpty()
                    ? "    nothing changed"
                    : changes.stream().map(c -> "    " + c).collect(Collectors.joining("\n"));
        }

        private static <S extends State> String steps(Model<S> model, Packed from, Collection<Packed> to) {
            S view = model.view();
            List<String> labels = new ArrayList<>();
            for (Action<S> action : model.actions()) {
                view.load(from);
                if (action.take(view) && to.contains(view.pack())) {
                    labels.add(action.toString());
                }
            }
            return labels.isEmpty() ? "no step there" : String.join(", ", labels);
        }
    }

    /** As a properties file, so that TLC's JVM needs no library. */
    public void write(Path file) {
        Properties properties = new Properties();
        properties.setProperty("states", Long.toString(digest.states()));
        properties.setProperty("edges", Long.toString(digest.edges()));
        properties.setProperty("high", Long.toString(digest.high()));
        properties.setProperty("low", Long.toString(digest.low()));
        properties.setProperty("mismatches", Long.toString(mismatches));
        properties.setProperty("failure", failure);
        for (int i = 0; i < examples.size(); i++) {
            properties.setProperty("example." + i, examples.get(i));
        }
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** @throws UncheckedIOException if there is no report, because TLC's JVM died */
    public static BridgeReport read(Path file) {
        Properties properties = new Properties();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("TLC left no bridge report", e);
        }
        List<String> examples = new ArrayList<>();
        for (int i = 0; properties.containsKey("example." + i); i++) {
            examples.add(properties.getProperty("example." + i));
        }
        return new BridgeReport(
                new GraphDigest(
                        number(properties, "states"),
                        number(properties, "edges"),
                        number(properties, "high"),
                        number(properties, "low")),
                number(properties, "mismatches"),
                examples,
                properties.getProperty("failure"));
    }

    private static long number(Properties properties, String name) {
        return Long.parseLong(properties.getProperty(name));
    }
}
