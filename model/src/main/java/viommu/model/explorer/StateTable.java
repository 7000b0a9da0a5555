package viommu.model.explorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import viommu.model.state.Packed;
import viommu.model.state.State;

/**
 * The states found so far, numbered in the order in which they were found, each with the state and action that first led to it.
 *
 * <p>Exact: states are compared in full, never by hash alone. States lie in chunks that never move; an open-addressing index of
 * {@code int}s finds them.
 */
public final class StateTable<S extends State> {
    /** A state that nothing led to. */
    public static final int INITIAL = -1;

    private static final int CHUNK_LOG = 14;
    private static final int CHUNK = 1 << CHUNK_LOG;
    private static final int MAX_STATES = 1 << 30;

    private final int width;
    private final S scratch;
    private final List<long[]> states = new ArrayList<>();
    private final List<int[]> parents = new ArrayList<>();
    private final List<short[]> actions = new ArrayList<>();
    private int[] index = new int[1 << 12];
    private int size;

    public StateTable(S scratch) {
        this.scratch = scratch;
        this.width = scratch.width();
        Arrays.fill(index, -1);
    }

    /** The number of states. */
    public int size() {
        return size;
    }

    /** Bytes held by states, trails and index. */
    public long bytes() {
        return (long) states.size() * CHUNK * (width * 8L + 4 + 2) + index.length * 4L;
    }

    /** Adds the state of the view unless it is there already; whether it was new. */
    public boolean add(S view, int parent, int action) {
        return put(view, parent, action) >= 0;
    }

    /** Adds the state of the view unless it is there already; its number, {@code ~number} if it was there. */
    public int put(S view, int parent, int action) {
        int slot = (int) view.hash() & index.length - 1;
        while (index[slot] >= 0) {
            load(index[slot], scratch);
            if (scratch.sameAs(view)) {
                return ~index[slot];
            }
            slot = slot + 1 & index.length - 1;
        }
        index[slot] = size;
        append(view, parent, action);
        if (size * 2L > index.length) {
            grow();
        }
        return size - 1;
    }

    private void append(S view, int parent, int action) {
        if (size == MAX_STATES) {
            throw new IllegalStateException("more than " + MAX_STATES + " states");
        }
        int offset = size & CHUNK - 1;
        if (offset == 0) {
            states.add(new long[CHUNK * width]);
            parents.add(new int[CHUNK]);
            actions.add(new short[CHUNK]);
        }
        view.store(states.get(size >>> CHUNK_LOG), offset * width);
        parents.get(size >>> CHUNK_LOG)[offset] = parent;
        actions.get(size >>> CHUNK_LOG)[offset] = (short) action;
        size++;
    }

    private void grow() {
        index = new int[index.length * 2];
        Arrays.fill(index, -1);
        for (int number = 0; number < size; number++) {
            load(number, scratch);
            int slot = (int) scratch.hash() & index.length - 1;
            while (index[slot] >= 0) {
                slot = slot + 1 & index.length - 1;
            }
            index[slot] = number;
        }
    }

    public void load(int number, S view) {
        view.load(states.get(number >>> CHUNK_LOG), (number & CHUNK - 1) * width);
    }

    public Packed packed(int number) {
        load(number, scratch);
        return scratch.pack();
    }

    /** The number of the state that first led here, or {@link #INITIAL}. */
    public int parent(int number) {
        return parents.get(number >>> CHUNK_LOG)[number & CHUNK - 1];
    }

    /** The index of the action that first led here; of no meaning for a state that nothing led to. */
    public int action(int number) {
        return Short.toUnsignedInt(actions.get(number >>> CHUNK_LOG)[number & CHUNK - 1]);
    }
}
