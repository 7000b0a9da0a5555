package viommu.model.liveness;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import viommu.model.explorer.Exploration.Verdict;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.State;

/**
 * What a liveness check found.
 *
 * @param reason why not everything could be judged; empty if everything was
 * @param states distinct states
 * @param transitions enabled actions over all states
 * @param checked the properties that were looked at
 * @param verdicts what can be said of them, by name
 * @param violations for each violated property a fair behaviour that violates it, the first instance's
 */
public record LivenessFindings<S extends State>(
        Model<S> model,
        String reason,
        long states,
        long transitions,
        Duration time,
        List<Property.Liveness<S>> checked,
        Map<String, Verdict> verdicts,
        Map<String, Lasso<S>> violations) {

    /** What can be said of a property; of one that was not looked at, nothing. */
    public Verdict verdict(Property<S> property) {
        return verdicts.getOrDefault(property.name(), Verdict.INCONCLUSIVE);
    }
}
