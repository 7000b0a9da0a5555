package viommu.properties;

import java.util.Arrays;
import java.util.List;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Step;
import viommu.model.state.Packed;
import viommu.model.state.State;

/** Goes from state to state by enabled actions that are chosen at random. Belongs to one thread. */
final class RandomWalk<S extends State> {
    /** Schedules that are looked at beforehand to know which steps are rare. */
    private static final int SURVEYED = 32;

    private final Model<S> model;
    private final Guidance guidance;
    private final Terrain<S> terrain;
    /** By action, the number of its step. */
    private final int[] stepOf;

    private final int[] weights;
    private final StepWeights rarity;
    private SplitMix random = new SplitMix(0);
    private int initial;
    private int place;
    private int action;

    /** @param properties that are judged on the way */
    RandomWalk(Model<S> model, List<Property<S>> properties, Guidance guidance) {
        this.model = model;
        this.guidance = guidance;
        this.terrain = new Terrain<>(model, properties);
        List<Step<S>> steps = model.steps();
        this.stepOf =
                model.actions().stream().mapToInt(a -> steps.indexOf(a.step())).toArray();
        this.weights = new int[steps.size()];
        this.rarity = guidance == Guidance.NONE ? StepWeights.of(new long[steps.size()]) : survey();
    }

    /** Of one model it is always the same. */
    private StepWeights survey() {
        long[] taken = new long[weights.length];
        for (int seed = 0; seed < SURVEYED; seed++) {
            start(seed);
            Arrays.fill(weights, 1);
            for (int n = 0; n < Schedules.LENGTH && advance(); n++) {
                taken[stepOf[action]]++;
            }
        }
        return StepWeights.of(taken);
    }

    /**
     * Goes to the initial state of that seed, on which all that follows depends, and on nothing else.
     *
     * @return the properties that are violated by beginning there
     */
    long begin(long seed) {
        start(seed);
        rarity.draw(random, weights);
        return terrain.violatedAtStart(initial);
    }

    private void start(long seed) {
        random = new SplitMix(seed);
        initial = random.below(model.initialStates().size());
        place = terrain.initial(initial);
    }

    /** Takes an enabled action; whether there is one, and none that is neither taken nor refused. */
    boolean advance() {
        int count = terrain.count(place);
        if (count == 0) {
            return false;
        }
        int chosen = guidance == Guidance.NONE ? random.below(count) : chosen(count);
        action = terrain.action(place, chosen);
        place = terrain.go(place, chosen);
        return true;
    }

    /** Actions of one step follow each other. */
    private int chosen(int count) {
        int total = 0;
        for (int s = 0, last = -1; s < count; s++) {
            int step = step(s);
            total += step == last ? 0 : weights[step];
            last = step;
        }
        long bits = random.next();
        int left = SplitMix.below(bits >>> 32, total);
        int from = 0;
        int to = endOfStep(0, count);
        while (left >= weights[step(from)]) {
            left -= weights[step(from)];
            from = to;
            to = endOfStep(from, count);
        }
        return from + SplitMix.below(bits & 0xFFFFFFFFL, to - from);
    }

    private int endOfStep(int from, int count) {
        int to = from + 1;
        while (to < count && step(to) == step(from)) {
            to++;
        }
        return to;
    }

    private int step(int number) {
        return stepOf[terrain.action(place, number)];
    }

    /** The initial state that it began in. */
    Packed initial() {
        return model.initialStates().get(initial);
    }

    /** The index of the action that was taken last. */
    int action() {
        return action;
    }

    /** What is said of the step that was taken last. */
    Terrain.Verdict verdict() {
        return terrain.verdict();
    }

    void load(S view) {
        terrain.load(place, view);
    }

    /** Whether it cannot go on since an action in the current state is neither taken nor refused. */
    boolean isBroken() {
        return terrain.isBroken(place);
    }
}
