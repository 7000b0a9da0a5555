package viommu.counterexamples;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Trace;
import viommu.model.protocol.UnknownNameException;
import viommu.model.state.State;

/**
 * A trace that is said to violate a property at its end. Whether it does, {@link Replay} tells.
 *
 * @param property the name of the property
 * @param engine what found it, such as {@code explorer}, {@code tlc} or {@code jqwik}
 * @param seed what the engine's random choices began with, if it made any
 * @param versions the programs that took part, by name
 */
public record Counterexample<S extends State>(
        String property, String engine, Optional<String> seed, Map<String, String> versions, Trace<S> trace) {

    /** @throws UnknownNameException if the protocol has no such property */
    public Counterexample {
        trace.model().protocol().property(property);
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
    }

    /** Without seed and versions. */
    public static <S extends State> Counterexample<S> of(String property, String engine, Trace<S> trace) {
        return new Counterexample<>(property, engine, Optional.empty(), Map.of(), trace);
    }

    public Model<S> model() {
        return trace.model();
    }

    /** The property of that name. */
    public Property<S> promise() {
        return model().protocol().property(property);
    }

    /** Configuration, defect and property as {@code deferred-sidecore-early-unpin-overcommit-safe}. */
    public String slug() {
        String defect =
                model().defect().map(Defect::name).map(d -> dashed(d) + "-").orElse("");
        return dashed(model().configuration().name()) + "-" + defect + dashed(property);
    }

    private static String dashed(String camelCase) {
        return camelCase
                .replaceAll("([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])", "$1$3-$2$4")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** Where it lies below the root of a corpus. */
    public String fileName() {
        return model().protocol().name() + "/" + slug() + Itf.SUFFIX;
    }

    /** The literal command that replays it from the project's own corpus. */
    public String command() {
        return "./viommu replay " + Corpus.FOLDER + "/" + fileName();
    }

    /** The literal command that replays it when it is saved as {@code file}. */
    public static String command(Path file) {
        String path = file.toString();
        return "./viommu replay " + (path.matches("[\\w./+@:,-]+") ? path : "'" + path.replace("'", "'\\''") + "'");
    }

    /** The document that {@link Itf} writes. */
    public SavedCase saved() {
        return Saving.of(this);
    }
}
