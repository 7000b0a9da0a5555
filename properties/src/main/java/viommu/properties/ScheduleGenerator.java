package viommu.properties;

import java.util.Arrays;
import java.util.List;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.state.Packed;
import viommu.model.state.State;

/**
 * Makes schedules of one length for one model, each from a seed and from nothing else.
 *
 * <p>An action is drawn by its step and then by its parameters, all equally likely. Every second schedule draws all steps alike; in
 * the others each step weighs 1, 2 or 4 (swarm testing, Groce and others, ISSTA 2012), so that one is full of evictions and another
 * hardly has a completion. No step weighs 0, hence every action can follow every other.
 *
 * <p>Measured by the choices that it takes to find the seeded defects of Viommu: drawing among all actions takes twice as many,
 * since it favours the steps with many parameters that are seldom enabled; weights up to 16 in every schedule take four times as
 * many. One choice in fourteen is enabled there; one that is not costs no more than its guard, so nothing looks for the enabled ones.
 *
 * @param <S> the view of the protocol's states
 */
public final class ScheduleGenerator<S extends State> {
    private static final int[] WEIGHTS = {1, 2, 4};

    private final Model<S> model;
    private final int length;
    /** The index of the first action of each step. */
    private final int[] first;
    /** The number of actions of each step. */
    private final int[] count;

    /** @param length how many actions a schedule has, enabled or not */
    public ScheduleGenerator(Model<S> model, int length) {
        if (length < 0) {
            throw new IllegalArgumentException("a schedule cannot have " + length + " actions");
        }
        this.model = model;
        this.length = length;
        this.first = new int[model.steps().size()];
        this.count = new int[model.steps().size()];
        for (Action<S> action : model.actions()) {
            int step = model.steps().indexOf(action.step());
            first[step] = count[step]++ == 0 ? action.index() : first[step];
        }
    }

    public Model<S> model() {
        return model;
    }

    public int length() {
        return length;
    }

    /** The schedule of this seed. */
    public Schedule<S> schedule(long seed) {
        int[] choices = new int[length];
        Packed initial = fill(seed, choices);
        List<Action<S>> actions =
                Arrays.stream(choices).<Action<S>>mapToObj(model.actions()::get).toList();
        return new Schedule<>(model, initial, actions);
    }

    /** Writes the indices of the actions of this seed's schedule; returns its initial state. */
    Packed fill(long seed, int[] choices) {
        SplitMix random = new SplitMix(seed);
        Packed initial =
                model.initialStates().get(random.below(model.initialStates().size()));
        int[] shares = shares(random);
        for (int i = 0; i < length; i++) {
            long bits = random.next();
            int step = shares[SplitMix.below(bits >>> 32, shares.length)];
            choices[i] = first[step] + SplitMix.below(bits & 0xFFFFFFFFL, count[step]);
        }
        return initial;
    }

    /** Each step as often as it weighs. */
    private int[] shares(SplitMix random) {
        int[] weights = new int[first.length];
        boolean alike = random.below(2) == 0;
        int total = 0;
        for (int step = 0; step < weights.length; step++) {
            weights[step] = alike ? 1 : WEIGHTS[random.below(WEIGHTS.length)];
            total += weights[step];
        }
        int[] shares = new int[total];
        for (int step = 0, from = 0; step < weights.length; from += weights[step++]) {
            Arrays.fill(shares, from, from + weights[step], step);
        }
        return shares;
    }
}
