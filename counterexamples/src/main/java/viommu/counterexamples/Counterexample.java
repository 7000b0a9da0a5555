package viommu.counterexamples;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import viommu.model.liveness.Lasso;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Trace;
import viommu.model.protocol.UnknownNameException;
import viommu.model.state.State;

/**
 * A trace that is said to violate a property: a safety property at its end, a liveness property by going round a loop for ever.
 * Whether it does, {@link Replay} tells.
 *
 * @param property the name of the property
 * @param engine what found it, such as {@code explorer}, {@code tlc} or {@code jqwik}
 * @param seed what the engine's random choices began with, if it made any
 * @param versions the programs that took part, by name
 * @param trace for a lasso, the way in and once round the loop
 * @param loopStart how many steps lead to the loop, all of them if nothing happens after the last one; empty for a safety property,
 *     and for a liveness property if the loop is not known: then there is nothing to replay
 */
public record Counterexample<S extends State>(
        String property,
        String engine,
        Optional<String> seed,
        Map<String, String> versions,
        Trace<S> trace,
        OptionalInt loopStart) {

    /**
     * @throws UnknownNameException if the protocol has no such property
     * @throws IllegalArgumentException if the loop does not start on the trace, or if the property is not one of liveness
     */
    public Counterexample {
        Property<S> promise = trace.model().protocol().property(property);
        if (loopStart.isPresent()) {
            new Lasso<>(trace, loopStart.getAsInt());
            if (!(promise instanceof Property.Liveness<S>)) {
                throw new IllegalArgumentException(
                        property + " is not a liveness property: it takes no loop to violate it");
            }
        }
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
    }

    /** Without a loop. */
    public Counterexample(
            String property, String engine, Optional<String> seed, Map<String, String> versions, Trace<S> trace) {
        this(property, engine, seed, versions, trace, OptionalInt.empty());
    }

    /** Without seed and versions. */
    public static <S extends State> Counterexample<S> of(String property, String engine, Trace<S> trace) {
        return new Counterexample<>(property, engine, Optional.empty(), Map.of(), trace);
    }

    /** A violation of a liveness property, without seed and versions. */
    public static <S extends State> Counterexample<S> of(String property, String engine, Lasso<S> lasso) {
        return new Counterexample<>(
                property, engine, Optional.empty(), Map.of(), lasso.trace(), OptionalInt.of(lasso.loopStart()));
    }

    public Model<S> model() {
        return trace.model();
    }

    /** The property of that name. */
    public Property<S> promise() {
        return model().protocol().property(property);
    }

    /** The trace with its loop, if it has one. */
    public Optional<Lasso<S>> lasso() {
        return loopStart.isPresent() ? Optional.of(new Lasso<>(trace, loopStart.getAsInt())) : Optional.empty();
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
