package viommu.properties;

import java.util.List;
import viommu.model.protocol.Property;
import viommu.model.protocol.Trace;
import viommu.model.state.State;

/**
 * What a schedule did up to its first violation.
 *
 * @param violated the properties that the last state or step violates; empty if the schedule came to its end
 * @param used how many of the schedule's actions had their turn
 */
public record Run<S extends State>(Schedule<S> schedule, List<Property<S>> violated, int used, Coverage coverage) {

    public Run {
        violated = List.copyOf(violated);
    }

    /** The actions that were enabled, and the state after each; made anew on every call. */
    public Trace<S> trace() {
        return Trace.of(schedule.model(), schedule.initial(), schedule.actions().subList(0, used));
    }
}
