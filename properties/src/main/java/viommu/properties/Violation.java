package viommu.properties;

import java.util.Map;
import java.util.Optional;
import viommu.counterexamples.Counterexample;
import viommu.model.protocol.Property;
import viommu.model.protocol.Trace;
import viommu.model.state.State;

/**
 * A property that a campaign found violated.
 *
 * @param seed of the campaign
 * @param attempt the number of the first try that violates it, from 0
 * @param originalLength steps taken in that try up to the violation
 * @param trace the shrunk counterexample
 */
public record Violation<S extends State>(
        Property<S> property, long seed, long attempt, int originalLength, Trace<S> trace) {
    /** What a counterexample names as the engine that found it. */
    public static final String ENGINE = "jqwik";

    /** The same, fit to be saved and shown. */
    public Counterexample<S> counterexample() {
        return new Counterexample<>(property.name(), ENGINE, Optional.of(Long.toString(seed)), Map.of(), trace);
    }
}
