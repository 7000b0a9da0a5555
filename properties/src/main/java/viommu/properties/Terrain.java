package viommu.properties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import viommu.model.compiled.Successors;
import viommu.model.compiled.Witness;
import viommu.model.explorer.StateTable;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.Packed;
import viommu.model.state.State;

/**
 * The states of a model that behaviours came through, which is computed once and then remembered: where each action leads, and what
 * the properties and landmarks say of it. Where there is no room for more it forgets everything, which changes nothing but the
 * speed. Belongs to one thread.
 *
 * <p>A place is where a state lies, and is good until the next step. From there on there are the number of the state, the number of
 * its enabled actions, and for each of them the action with the verdict on it and the place that it leads to.
 */
final class Terrain<S extends State> {
    /** Some hundred thousand states of Viommu. */
    private static final int MOST = 1 << 23;

    private static final int UNKNOWN = 0;
    private static final int BROKEN = -1;
    private static final int HEAD = 2;
    private static final int ACTION_BITS = 16;
    private static final int ACTION = (1 << ACTION_BITS) - 1;

    /** What is said of a step: the properties that it violates, and the landmarks that it is. */
    record Verdict(long violated, long seen) {}

    private final Model<S> model;
    private final int most;
    private final Witness<S> witness;
    private final S view;
    private final int width;
    private final long[] words;
    private final int[] initial;
    private final long[] violatedAtStart;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final Map<Verdict, Integer> numbers = new HashMap<>();
    private Successors<S> successors;
    private StateTable<S> states;
    private int[] land;
    private int end;
    /** The place whose successors were computed last. */
    private int expanded;
    /** The place that the witness stands at. */
    private int witnessed;

    private int verdict;

    Terrain(Model<S> model, List<Property<S>> properties) {
        this(model, properties, MOST);
    }

    /** @param most how many numbers are remembered, some ten for each state */
    Terrain(Model<S> model, List<Property<S>> properties, int most) {
        this.model = model;
        this.most = most;
        this.witness = new Witness<>(model, properties);
        this.successors = new Successors<>(model);
        this.view = model.view();
        this.width = view.width();
        this.words = new long[width];
        this.initial = new int[model.initialStates().size()];
        this.violatedAtStart = new long[initial.length];
        forget();
    }

    private void forget() {
        verdicts.clear();
        numbers.clear();
        states = new StateTable<>(model.view());
        land = new int[1 << 12];
        end = UNKNOWN + 1;
        expanded = UNKNOWN;
        witnessed = UNKNOWN;
        Arrays.fill(initial, UNKNOWN);
    }

    /** The place of an initial state, given by its number. */
    int initial(int number) {
        if (initial[number] == UNKNOWN) {
            Packed state = model.initialStates().get(number);
            view.load(state);
            view.store(words, 0);
            violatedAtStart[number] = witness.begin(words, 0);
            initial[number] = place(words, 0);
            witnessed = initial[number];
        }
        return initial[number];
    }

    /** The properties that are violated by beginning there. */
    long violatedAtStart(int number) {
        return violatedAtStart[number];
    }

    /** How many actions are enabled; none where one of them is neither taken nor refused. */
    int count(int place) {
        return Math.max(0, land[place + 1]);
    }

    /** Whether an action is neither taken nor refused there. */
    boolean isBroken(int place) {
        return land[place + 1] == BROKEN;
    }

    /** The index of one of the enabled actions, in their order. */
    int action(int place, int number) {
        return land[place + HEAD + 2 * number] & ACTION;
    }

    /** The state at a place. */
    void load(int place, S target) {
        states.load(land[place], target);
    }

    /** Takes one of the enabled actions; the place that it leads to. */
    int go(int place, int number) {
        int edge = place + HEAD + 2 * number;
        if (land[edge + 1] == UNKNOWN) {
            return explore(place, number, edge);
        }
        verdict = land[edge] >>> ACTION_BITS;
        return land[edge + 1];
    }

    /** What is said of the last step. */
    Verdict verdict() {
        return verdicts.get(verdict);
    }

    private int explore(int place, int number, int edge) {
        if (expanded != place || witnessed != place) {
            load(place, view);
            view.store(words, 0);
        }
        if (expanded != place) {
            successors.of(words, 0);
            expanded = place;
        }
        if (witnessed != place) {
            witness.at(words, 0);
        }
        int action = successors.action(number);
        long violated = witness.step(action, successors.words(), number * width);
        Verdict said = new Verdict(violated, witness.seen());
        boolean full = end > most || verdicts.size() > ACTION;
        if (full) {
            forget();
        }
        verdict = numbers.computeIfAbsent(said, this::add);
        int target = place(successors.words(), number * width);
        if (!full) {
            land[edge] = action | verdict << ACTION_BITS;
            land[edge + 1] = target;
        }
        witnessed = target;
        return target;
    }

    private int add(Verdict said) {
        verdicts.add(said);
        return verdicts.size() - 1;
    }

    private int place(long[] state, int offset) {
        view.load(state, offset);
        int known = states.put(view, end, 0);
        if (known < 0) {
            return states.parent(~known);
        }
        int place = end;
        int count = successors(state, offset);
        expanded = place;
        end += HEAD + 2 * Math.max(0, count);
        if (end > land.length) {
            land = Arrays.copyOf(land, 2 * end);
        }
        land[place] = known;
        land[place + 1] = count;
        for (int s = 0; s < count; s++) {
            land[place + HEAD + 2 * s] = successors.action(s);
        }
        return place;
    }

    private int successors(long[] state, int offset) {
        try {
            int count = successors.of(state, offset);
            return successors.refusal().isEmpty() ? count : BROKEN;
        } catch (RuntimeException e) {
            successors = new Successors<>(model);
            return BROKEN;
        }
    }
}
