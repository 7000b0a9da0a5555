package viommu.counterexamples;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import viommu.model.state.Value;

/**
 * One state of a saved case, and the step that led to it.
 *
 * @param step the name of the step; {@link #INIT} for the first state
 * @param picks the chosen parameters by name
 * @param values the values of the variables by name
 */
public record SavedState(String step, Map<String, Value> picks, Value.Rec values) {

    /** What stands in the place of a step before the first state. */
    public static final String INIT = "Init";

    public SavedState {
        picks = Collections.unmodifiableMap(new LinkedHashMap<>(picks));
    }
}
