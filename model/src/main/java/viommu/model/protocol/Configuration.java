package viommu.model.protocol;

import java.util.Map;

/**
 * One variant of a protocol, and what is expected of it.
 *
 * @param name such as {@code DeferredSidecore}
 * @param constants the string constants that select it, by TLA+ name
 * @param expected for every property that applies, whether it should hold
 */
public record Configuration(String name, Map<String, String> constants, Map<String, Expectation> expected) {

    /** What the design says of a property under a configuration. */
    public enum Expectation {
        HOLDS,
        VIOLATED
    }

    public boolean applies(String property) {
        return expected.containsKey(property);
    }

    public boolean shouldHold(String property) {
        return expected.get(property) == Expectation.HOLDS;
    }

    @Override
    public String toString() {
        return name;
    }
}
