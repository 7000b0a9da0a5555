package viommu.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.State;

/** Tells whether a schedule still violates one property; belongs to one thread. */
final class Failing<S extends State> {
    private final Model<S> model;
    private final Property<S> property;
    private final ScheduleRunner<S> runner;

    Failing(Model<S> model, Property<S> property) {
        this.model = model;
        this.property = property;
        this.runner = new ScheduleRunner<>(model, List.of(property));
    }

    Model<S> model() {
        return model;
    }

    Property<S> property() {
        return property;
    }

    /**
     * The schedule up to its first violation and without the actions that are not enabled; empty if it violates nothing before a
     * step of it throws.
     */
    Optional<Schedule<S>> cut(Schedule<S> schedule) {
        return violates(schedule) ? Optional.of(effective(schedule)) : Optional.empty();
    }

    private boolean violates(Schedule<S> schedule) {
        int[] choices = ScheduleRunner.choices(schedule);
        try {
            return runner.toFirstViolation(schedule.initial(), choices, choices.length) != 0;
        } catch (BrokenStepException e) {
            return false;
        }
    }

    private Schedule<S> effective(Schedule<S> schedule) {
        S view = model.view(schedule.initial());
        List<Action<S>> effective = new ArrayList<>();
        for (Action<S> action : schedule.actions().subList(0, runner.used())) {
            if (action.take(view)) {
                effective.add(action);
            }
        }
        return new Schedule<>(model, schedule.initial(), effective);
    }
}
