package viommu.specs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.GraphDigest;
import viommu.model.explorer.Limits;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Model;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.UnknownNameException;
import viommu.model.state.State;

/**
 * What every configuration of a protocol is known to be at its standard scope: a file beside the modules, so that a change of the
 * protocol that was not meant is noticed.
 */
public record Manifest(List<Entry> entries) {
    /** The name of the file. */
    public static final String FILE = "manifest.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * One configuration.
     *
     * @param states distinct states
     * @param edges distinct pairs of states
     * @param depth states on the longest of the shortest paths
     * @param neverTaken the steps that are enabled in no state
     * @param expected for each property that applies, {@code HOLDS} or {@code VIOLATED}
     */
    public record Entry(
            String configuration,
            Map<String, Integer> scope,
            long states,
            long edges,
            int depth,
            List<String> neverTaken,
            Map<String, String> expected) {}

    /** Computed from the Java model. */
    public static <S extends State> Manifest of(Protocol<S> protocol) {
        List<Entry> entries = new ArrayList<>();
        for (Configuration configuration : protocol.configurations()) {
            Model<S> model = protocol.model(configuration);
            Exploration<S> exploration = Explorer.explore(model);
            Map<String, String> expected = new TreeMap<>();
            configuration.expected().forEach((property, expectation) -> expected.put(property, expectation.name()));
            entries.add(new Entry(
                    configuration.name(),
                    model.scope().sizes(),
                    exploration.states(),
                    GraphDigest.of(model, Limits.standard()).edges(),
                    exploration.depth(),
                    exploration.neverTaken(),
                    expected));
        }
        return new Manifest(List.copyOf(entries));
    }

    /**
     * The one that lies beside the modules.
     *
     * @throws SpecMissingException if there is none or it cannot be read
     */
    public static Manifest read(SpecFolder folder) {
        Path file = folder.path().resolve(FILE);
        try {
            return new Manifest(JSON.readValue(Files.readString(file), new TypeReference<>() {}));
        } catch (IOException e) {
            throw new SpecMissingException(file + " cannot be read; ./viommu model-check --update-manifest writes it");
        }
    }

    /** Puts it beside the modules; where it went. */
    public Path write(SpecFolder folder) {
        Path file = folder.path().resolve(FILE);
        try {
            return Files.writeString(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** @throws UnknownNameException if it has no such configuration */
    public Entry of(String configuration) {
        return UnknownNameException.find("configuration in the manifest", configuration, entries, Entry::configuration);
    }

    /** The steps that no configuration of the protocol ever takes. */
    public <S extends State> List<String> deadSteps(Protocol<S> protocol) {
        Set<String> dead = new TreeSet<>();
        Set<String> alive = new TreeSet<>();
        for (Configuration configuration : protocol.configurations()) {
            List<String> neverTaken = of(configuration.name()).neverTaken();
            protocol.model(configuration)
                    .steps()
                    .forEach(step -> (neverTaken.contains(step.name()) ? dead : alive).add(step.name()));
        }
        dead.removeAll(alive);
        return List.copyOf(dead);
    }

    private String text() {
        try {
            return JSON.writeValueAsString(entries) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest is plain data", e);
        }
    }
}
