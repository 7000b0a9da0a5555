package viommu.properties;

import java.util.List;
import java.util.stream.Collectors;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Trace;
import viommu.model.state.Packed;
import viommu.model.state.State;

/**
 * Actions to try one after another from an initial state; one that is not enabled when its turn comes changes nothing.
 *
 * <p>So any list is a schedule, and what is left after removing some of it is one too.
 *
 * @param <S> the view of the protocol's states
 */
public record Schedule<S extends State>(Model<S> model, Packed initial, List<Action<S>> actions) {
    private static final int SHOWN = 40;

    public Schedule {
        actions = List.copyOf(actions);
    }

    /** The number of actions, enabled or not. */
    public int length() {
        return actions.size();
    }

    /** Takes the actions up to the first violation of any of the properties; liveness is never violated. */
    public Run<S> run(List<Property<S>> properties) {
        return ScheduleRunner.run(this, properties);
    }

    /** What the enabled actions do, without looking at any property. */
    public Trace<S> trace() {
        return Trace.of(model, initial, actions);
    }

    /** The first of the actions, so that a report stays readable. */
    @Override
    public String toString() {
        String text = actions.stream().limit(SHOWN).map(Action::toString).collect(Collectors.joining("; "));
        return model + ": " + text + (length() > SHOWN ? "; and " + (length() - SHOWN) + " more" : "");
    }
}
