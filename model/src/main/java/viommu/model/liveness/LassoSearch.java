package viommu.model.liveness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import viommu.model.explorer.StateTable;
import viommu.model.protocol.Trace;
import viommu.model.protocol.Trace.Taken;
import viommu.model.state.State;

/**
 * The nearest way into a fair part, and a loop there that is fair: breadth-first pieces from one required place to the nearest next
 * one. The way is the shortest; the loop is short, not always the shortest.
 */
final class LassoSearch<S extends State> {
    private static final int UNSEEN = -2;
    private static final int SOURCE = -1;

    private final Graph<S> graph;
    private final Components components;
    /** The state before, in the search that was made last; {@link #SOURCE} or {@link #UNSEEN}. */
    private final int[] before;
    /** The step from the state before. */
    private final int[] by;

    LassoSearch(Graph<S> graph, Components components) {
        this.graph = graph;
        this.components = components;
        this.before = new int[graph.size()];
        this.by = new int[graph.size()];
    }

    /**
     * The lasso that first comes into one of {@code sources}, then stays within {@code pending}.
     *
     * @param sources states of {@code pending}, of which one or more lead to a fair part
     */
    Lasso<S> find(BitSet sources, BitSet pending) {
        int entry = nearestFair(sources, pending);
        Trace<S> trace = traceTo(sourceOf(entry));
        List<Taken<S>> taken = new ArrayList<>(trace.taken());
        way(entry).forEach(e -> taken.add(step(e)));
        int loopStart = taken.size();
        loop(entry).forEach(e -> taken.add(step(e)));
        return new Lasso<>(new Trace<>(graph.model, trace.initial(), taken), loopStart);
    }

    private Taken<S> step(int edge) {
        return new Taken<>(graph.model.actions().get(graph.action(edge)), graph.states.packed(graph.target(edge)));
    }

    private Trace<S> traceTo(int number) {
        Deque<Taken<S>> taken = new ArrayDeque<>();
        int at = number;
        while (graph.states.parent(at) != StateTable.INITIAL) {
            taken.addFirst(new Taken<>(graph.model.actions().get(graph.states.action(at)), graph.states.packed(at)));
            at = graph.states.parent(at);
        }
        return new Trace<>(graph.model, graph.states.packed(at), List.copyOf(taken));
    }

    // The way in.

    /** A source starts as many steps late as it is away from the initial states. */
    private int nearestFair(BitSet sources, BitSet pending) {
        Arrays.fill(before, UNSEEN);
        int[] depth = depths();
        Deque<Integer> waiting = new ArrayDeque<>();
        int source = sources.nextSetBit(0);
        while (source >= 0 || !waiting.isEmpty()) {
            int state;
            if (waiting.isEmpty() || source >= 0 && depth[source] <= depth[waiting.peek()]) {
                state = source;
                source = sources.nextSetBit(source + 1);
                if (before[state] != UNSEEN) {
                    continue;
                }
                before[state] = SOURCE;
            } else {
                state = waiting.remove();
            }
            if (components.isFair(state)) {
                return state;
            }
            for (int e = graph.begin(state), end = graph.end(state); e < end; e++) {
                int target = graph.target(e);
                if (pending.get(target) && before[target] == UNSEEN) {
                    before[target] = state;
                    by[target] = e;
                    depth[target] = depth[state] + 1;
                    waiting.add(target);
                }
            }
        }
        throw new IllegalStateException("no fair part can be reached");
    }

    /** How many steps each state is away from the initial states. */
    private int[] depths() {
        int[] depth = new int[graph.size()];
        for (int state = 0; state < depth.length; state++) {
            int parent = graph.states.parent(state);
            depth[state] = parent == StateTable.INITIAL ? 0 : depth[parent] + 1;
        }
        return depth;
    }

    private int sourceOf(int state) {
        int at = state;
        while (before[at] != SOURCE) {
            at = before[at];
        }
        return at;
    }

    /** The steps by which the last search came to a state. */
    private List<Integer> way(int state) {
        List<Integer> way = new ArrayList<>();
        for (int at = state; before[at] != SOURCE; at = before[at]) {
            way.add(by[at]);
        }
        Collections.reverse(way);
        return way;
    }

    // The loop.

    /** A fair loop; no steps at all if the behaviour can stop. What is strongly fair is required only where it is enabled. */
    private List<Integer> loop(int start) {
        long required = 0;
        while (true) {
            List<Integer> loop = tour(start, required);
            long enabled = graph.enabled(start);
            long taken = 0;
            for (int e : loop) {
                enabled |= graph.enabled(graph.target(e));
                taken |= graph.groupsOf(e);
            }
            long starved = graph.groups.strong & enabled & ~taken;
            if (starved == 0) {
                return loop;
            }
            required |= starved;
        }
    }

    /** From the start past a step of, or a state without, every weakly fair group, a step of every required one, and back. */
    private List<Integer> tour(int start, long required) {
        List<Integer> tour = new ArrayList<>();
        long due = required | graph.groups.weak & graph.enabled(start);
        int at = start;
        while (due != 0) {
            long still = due;
            List<Integer> piece = nearest(at, start, e -> (met(e) & still) != 0);
            for (int e : piece) {
                due &= ~met(e);
                at = graph.target(e);
            }
            tour.addAll(piece);
        }
        if (at != start) {
            tour.addAll(nearest(at, start, e -> graph.target(e) == start));
        }
        return tour;
    }

    /** The groups that need nothing more once the step is taken. */
    private long met(int edge) {
        return graph.groupsOf(edge) | graph.groups.weak & ~graph.enabled(graph.target(edge));
    }

    /** The shortest way from a state, within the part of {@code inside}, that ends with a step as wanted. */
    private List<Integer> nearest(int from, int inside, IntPredicate wanted) {
        Arrays.fill(before, UNSEEN);
        before[from] = SOURCE;
        Deque<Integer> waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty()) {
            int state = waiting.remove();
            for (int e = graph.begin(state), end = graph.end(state); e < end; e++) {
                int target = graph.target(e);
                if (!components.together(target, inside)) {
                    continue;
                }
                if (wanted.test(e)) {
                    List<Integer> way = way(state);
                    way.add(e);
                    return way;
                }
                if (before[target] == UNSEEN) {
                    before[target] = state;
                    by[target] = e;
                    waiting.add(target);
                }
            }
        }
        throw new IllegalStateException("the part is not fair");
    }
}
