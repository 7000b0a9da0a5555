package viommu.model.liveness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The steps of a graph by the state that they start from: where they lead and by which action. States are added in order. */
final class Edges {
    private static final int CHUNK_LOG = 16;
    private static final int CHUNK = 1 << CHUNK_LOG;
    private static final int MAX_EDGES = Integer.MAX_VALUE - CHUNK;

    private final List<int[]> targets = new ArrayList<>();
    private final List<int[]> actions = new ArrayList<>();
    private int[] ends = new int[1 << 10];
    private int states;
    private int size;

    /** A step from the state that is not yet finished. */
    void add(int target, int action) {
        if (size == MAX_EDGES) {
            throw new IllegalStateException("more than " + MAX_EDGES + " steps");
        }
        int offset = size & CHUNK - 1;
        if (offset == 0) {
            targets.add(new int[CHUNK]);
            actions.add(new int[CHUNK]);
        }
        targets.get(size >>> CHUNK_LOG)[offset] = target;
        actions.get(size >>> CHUNK_LOG)[offset] = action;
        size++;
    }

    /** The next state has no more steps. */
    void finishState() {
        if (states == ends.length) {
            ends = Arrays.copyOf(ends, states * 2);
        }
        ends[states] = size;
        states++;
    }

    /** The first step of a state; a state that is not finished has none. */
    int begin(int state) {
        return state == 0 || state >= states ? 0 : ends[state - 1];
    }

    /** One past the last step of a state. */
    int end(int state) {
        return state >= states ? 0 : ends[state];
    }

    int target(int edge) {
        return targets.get(edge >>> CHUNK_LOG)[edge & CHUNK - 1];
    }

    int action(int edge) {
        return actions.get(edge >>> CHUNK_LOG)[edge & CHUNK - 1];
    }

    long bytes() {
        return targets.size() * (CHUNK * 8L) + ends.length * 4L;
    }
}
