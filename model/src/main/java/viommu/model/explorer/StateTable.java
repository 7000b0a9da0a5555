package viommu.model.explorer;

import java.util.ArrayList;
import java.util.List;
import viommu.model.state.Packed;
import viommu.model.state.State;

/** The states found so far, numbered in the order in which they were found, each with the state and action that first led to it. */
public final class StateTable<S extends State> {
    /** A state that nothing led to. */
    public static final int INITIAL = -1;

    private static final int CHUNK_LOG = 10;
    private static final int CHUNK = 1 << CHUNK_LOG;

    private final S scratch;
    private final StateSet states;
    private final long[] words;
    private final List<int[]> parents = new ArrayList<>();
    private final List<short[]> actions = new ArrayList<>();

    public StateTable(S scratch) {
        this.scratch = scratch;
        this.states = new StateSet(scratch.width());
        this.words = new long[scratch.width()];
    }

    /** The number of states. */
    public int size() {
        return states.size();
    }

    /** Bytes held by states, trails and index. */
    public long bytes() {
        return states.bytes() + (long) parents.size() * CHUNK * (Integer.BYTES + Short.BYTES);
    }

    /** Adds the state of the view unless it is there already; whether it was new. */
    public boolean add(S view, int parent, int action) {
        return put(view, parent, action) >= 0;
    }

    /** Adds the state of the view unless it is there already; its number, {@code ~number} if it was there. */
    public int put(S view, int parent, int action) {
        view.store(words, 0);
        int number = states.add(words, 0, StateSet.hash(words, 0, words.length));
        if (number >= 0) {
            if ((number & CHUNK - 1) == 0) {
                parents.add(new int[CHUNK]);
                actions.add(new short[CHUNK]);
            }
            parents.get(number >>> CHUNK_LOG)[number & CHUNK - 1] = parent;
            actions.get(number >>> CHUNK_LOG)[number & CHUNK - 1] = (short) action;
        }
        return number;
    }

    public void load(int number, S view) {
        view.load(states.chunk(number), states.offset(number));
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
