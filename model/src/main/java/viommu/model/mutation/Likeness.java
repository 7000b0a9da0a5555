package viommu.model.mutation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import viommu.model.explorer.StateTable;
import viommu.model.protocol.Model;
import viommu.model.state.Packed;
import viommu.model.state.State;

/**
 * Whether two models go on in the same way, whatever is in one variable: strong bisimulation of their states, labelled by all other
 * variables. Steps that change nothing do not count. States are told apart by 64-bit hashes.
 */
final class Likeness {
    private static final long SEED = 0x9E3779B97F4A7C15L;

    /** Where each state's successors end; its predecessor's end is its begin. */
    private int[] ends = new int[1 << 10];

    private int[] targets = new int[1 << 12];
    private long[] colours = new long[1 << 10];
    private int states;
    private int edges;

    private Likeness() {}

    /** @param aside the bits that do not count, word by word */
    static <S extends State> boolean of(Model<S> one, Model<S> other, long[] aside) {
        Likeness both = new Likeness();
        int begin = both.add(one, aside);
        int middle = both.states;
        both.add(other, aside);
        both.refine();
        return both.colours(begin, one).equals(both.colours(middle, other));
    }

    /** The colours of the initial states. */
    private Set<Long> colours(int begin, Model<?> model) {
        Set<Long> initial = new LinkedHashSet<>();
        for (int n = 0; n < new HashSet<>(model.initialStates()).size(); n++) {
            initial.add(colours[begin + n]);
        }
        return initial;
    }

    /** Adds the graph of a model; the number of its first state. */
    private <S extends State> int add(Model<S> model, long[] aside) {
        int begin = states;
        StateTable<S> table = new StateTable<>(model.view());
        Leads<S> leads = new Leads<>(model);
        S view = model.view();
        for (Packed initial : model.initialStates()) {
            view.load(initial);
            table.add(view, StateTable.INITIAL, 0);
        }
        for (int number = 0; number < table.size(); number++) {
            for (Packed to : leads.from(table.packed(number))) {
                view.load(to);
                int target = table.put(view, number, 0);
                edge(begin + (target < 0 ? ~target : target));
            }
            table.load(number, view);
            state(hash(view, aside));
        }
        return begin;
    }

    private void edge(int target) {
        targets = edges < targets.length ? targets : Arrays.copyOf(targets, 2 * edges);
        targets[edges++] = target;
    }

    private void state(long label) {
        if (states == colours.length) {
            colours = Arrays.copyOf(colours, 2 * states);
            ends = Arrays.copyOf(ends, 2 * states);
        }
        colours[states] = label;
        ends[states++] = edges;
    }

    /** Tells states apart by what they lead to, until no more can be told apart. */
    private void refine() {
        long before;
        long distinct = distinct();
        do {
            before = distinct;
            colours = refined();
            distinct = distinct();
        } while (distinct > before);
    }

    private long distinct() {
        return Arrays.stream(colours, 0, states).sorted().distinct().count();
    }

    private long[] refined() {
        long[] refined = new long[states];
        for (int state = 0; state < states; state++) {
            int begin = state == 0 ? 0 : ends[state - 1];
            long sum = Arrays.stream(targets, begin, ends[state])
                    .mapToLong(target -> colours[target])
                    .sorted()
                    .distinct()
                    .map(Likeness::mix)
                    .sum();
            refined[state] = mix(mix(colours[state]) ^ sum);
        }
        return refined;
    }

    private static long hash(State state, long[] aside) {
        long hash = SEED;
        for (int word = 0; word < state.width(); word++) {
            hash = mix(hash ^ state.word(word) & ~aside[word]);
        }
        return hash;
    }

    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
