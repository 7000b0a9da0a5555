package viommu.model.liveness;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * The strongly connected parts of a set of states in which a behaviour can stay for ever and be fair, found with Tarjan's algorithm
 * and, for strong fairness, by taking states away and searching again.
 *
 * <p>One state alone is a part too: a behaviour may stop there.
 */
final class Components {
    /** Bytes for each state of the graph. */
    static final int BYTES_PER_STATE = 7 * 4;

    private static final int NONE = 0;

    private final Graph<?> graph;
    private final long weak;
    private final long strong;

    /** The search that a state takes part in. */
    private final int[] search;
    /** The part that a state was found to be in, or {@link #NONE}. */
    private final int[] part;

    private final int[] order;
    private final int[] low;
    private final int[] nextEdge;
    private final int[] path;
    private final int[] open;
    private final Deque<int[]> waiting = new ArrayDeque<>();
    private final BitSet fair = new BitSet();
    private int searches;
    private int parts;
    private int ordered;
    private int pathLength;
    private int opened;

    private Components(Graph<?> graph) {
        int n = graph.size();
        this.graph = graph;
        this.weak = graph.groups.weak;
        this.strong = graph.groups.strong;
        search = new int[n];
        part = new int[n];
        order = new int[n];
        low = new int[n];
        nextEdge = new int[n];
        path = new int[n];
        open = new int[n];
    }

    /** The fair parts of a set of states, and of the steps between them. */
    static Components of(Graph<?> graph, BitSet states) {
        Components components = new Components(graph);
        components.waiting.add(states.stream().toArray());
        while (!components.waiting.isEmpty()) {
            components.decompose(components.waiting.remove());
        }
        return components;
    }

    boolean anyFair() {
        return !fair.isEmpty();
    }

    /** Whether the state is in a fair part. */
    boolean isFair(int state) {
        return part[state] != NONE && fair.get(part[state]);
    }

    boolean together(int state, int other) {
        return part[state] == part[other];
    }

    private void decompose(int[] members) {
        searches++;
        for (int state : members) {
            search[state] = searches;
            part[state] = NONE;
            order[state] = NONE;
        }
        for (int state : members) {
            if (order[state] == NONE) {
                searchFrom(state);
            }
        }
    }

    private void searchFrom(int root) {
        enter(root);
        while (pathLength > 0) {
            int state = path[pathLength - 1];
            if (nextEdge[state] == graph.end(state)) {
                leave(state);
                continue;
            }
            int target = graph.target(nextEdge[state]++);
            if (search[target] != searches || part[target] != NONE) {
                continue;
            }
            if (order[target] == NONE) {
                enter(target);
            } else {
                low[state] = Math.min(low[state], order[target]);
            }
        }
    }

    private void enter(int state) {
        order[state] = low[state] = ++ordered;
        nextEdge[state] = graph.begin(state);
        path[pathLength++] = state;
        open[opened++] = state;
    }

    private void leave(int state) {
        pathLength--;
        if (pathLength > 0) {
            int before = path[pathLength - 1];
            low[before] = Math.min(low[before], low[state]);
        }
        if (low[state] == order[state]) {
            int first = opened;
            parts++;
            do {
                first--;
                part[open[first]] = parts;
            } while (open[first] != state);
            judge(Arrays.copyOfRange(open, first, opened));
            opened = first;
        }
    }

    /** Looks at the part that was found last. */
    private void judge(int[] members) {
        long taken = 0;
        long disabledSomewhere = 0;
        long enabledSomewhere = 0;
        for (int state : members) {
            long enabled = 0;
            for (int e = graph.begin(state), end = graph.end(state); e < end; e++) {
                enabled |= graph.groupsOf(e);
                if (part[graph.target(e)] == parts) {
                    taken |= graph.groupsOf(e);
                }
            }
            disabledSomewhere |= ~enabled;
            enabledSomewhere |= enabled;
        }
        if ((weak & ~taken & ~disabledSomewhere) != 0) {
            return;
        }
        long starved = strong & enabledSomewhere & ~taken;
        if (starved == 0) {
            fair.set(parts);
            return;
        }
        int[] rest = Arrays.stream(members)
                .filter(state -> (graph.enabled(state) & starved) == 0)
                .toArray();
        if (rest.length > 0) {
            waiting.add(rest);
        }
    }
}
