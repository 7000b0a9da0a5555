package viommu.properties;

import java.util.ArrayList;
import java.util.List;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.state.State;

/**
 * Makes schedules for one model, each from a seed and from nothing else, and all of actions that are enabled when their turn comes.
 *
 * <p>What the others come across has no say in a schedule: if it had, the shards of a campaign would not find what the whole finds.
 * So what {@link Guidance} knows of a model it knows beforehand, from a few schedules that are the same for every seed.
 *
 * <p>Measured on the seeded defects of Viommu by the steps that it takes to find them: guidance halves the mean (geometric, over the
 * defects) and takes a tenth for those that hide longest. Schedules of 100 to 250 steps do equally well, of 50 badly.
 *
 * <p>Not for several threads.
 */
public final class ScheduleGenerator<S extends State> {
    private final Model<S> model;
    private final int length;
    private final RandomWalk<S> walk;

    /** @param length how many actions a schedule has; fewer where none is enabled */
    public ScheduleGenerator(Model<S> model, int length) {
        this(model, length, Guidance.RARE_STEPS);
    }

    public ScheduleGenerator(Model<S> model, int length, Guidance guidance) {
        if (length < 0) {
            throw new IllegalArgumentException("a schedule cannot have " + length + " actions");
        }
        this.model = model;
        this.length = length;
        this.walk = new RandomWalk<>(model, List.of(), guidance);
    }

    public Model<S> model() {
        return model;
    }

    public int length() {
        return length;
    }

    /** The schedule of this seed. It ends early where an action throws, and with that action. */
    public Schedule<S> schedule(long seed) {
        List<Action<S>> actions = new ArrayList<>();
        walk.begin(seed);
        while (actions.size() < length && walk.advance()) {
            actions.add(model.actions().get(walk.action()));
        }
        if (actions.size() < length && walk.isBroken()) {
            actions.add(breaking());
        }
        return new Schedule<>(model, walk.initial(), actions);
    }

    private Action<S> breaking() {
        return model.actions().stream().filter(this::breaks).findFirst().orElseThrow();
    }

    private boolean breaks(Action<S> action) {
        S view = model.view();
        walk.load(view);
        try {
            action.take(view);
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }
}
