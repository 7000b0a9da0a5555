package viommu.ci.bench.jqwik;

import java.util.ArrayList;
import java.util.List;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.State;

/** The state of an action chain: where a model stands, and how it came there. */
final class Behaviour<S extends State> {
    private final List<Property<S>> properties;
    private final S current;
    private final S next;
    private final List<Action<S>> taken = new ArrayList<>();
    private boolean violated;

    /** In the first initial state. */
    Behaviour(Model<S> model, List<Property<S>> properties) {
        this.properties = properties;
        this.current = model.view(model.initialStates().get(0));
        this.next = model.view();
        this.violated = properties.stream().anyMatch(p -> p.violatedAtStart(current));
    }

    boolean enables(Action<S> action) {
        next.load(current);
        return action.take(next);
    }

    /** Takes an action if it is enabled, and judges the step. */
    void take(Action<S> action) {
        next.load(current);
        if (!action.take(next)) {
            return;
        }
        for (Property<S> property : properties) {
            violated |= property.violatedIn(next) || property.violatedBy(current, next);
        }
        current.load(next);
        taken.add(action);
    }

    List<Action<S>> taken() {
        return taken;
    }

    /** Whether a state or step on the way violates any of the properties. */
    boolean isViolated() {
        return violated;
    }
}
