package viommu.model.compiled;

import java.util.Arrays;
import viommu.model.state.Footprint;

/**
 * A function of the bits of a state that is learned by example: each combination of values that was met has a leaf. A branch asks
 * for a piece of the state and has a child for each of its values.
 */
final class DecisionTree {
    /** No example was met yet. */
    static final int UNKNOWN = -1;

    private static final int WORD_BITS = 5;
    private static final int SHIFT_BITS = 6;
    private static final int ROOT = 0;

    /** A branch is a head and its children: the place of a branch, {@code ~leaf}, or 0 while unknown. The first is the root's. */
    private int[] nodes = new int[256];

    private int size = 1;

    /** The leaf that the bits belong to, or {@link #UNKNOWN}. */
    int leaf(long[] bits) {
        int[] tree = nodes;
        int at = tree[ROOT];
        while (at > 0) {
            int head = tree[at];
            int value = (int) (bits[head & (1 << WORD_BITS) - 1] >>> (head >>> WORD_BITS))
                    & (1 << (head >>> WORD_BITS + SHIFT_BITS)) - 1;
            at = tree[at + 1 + value];
        }
        return ~at;
    }

    /** Remembers what was read on the way to a leaf. */
    void learn(long[] bits, Footprint footprint, int leaf) {
        int slot = ROOT;
        for (int place = 0; place < footprint.size(); place++) {
            int read = footprint.read(place);
            if (nodes[slot] == 0) {
                int branch = branch(read);
                nodes[slot] = branch;
            }
            int value = (int) (bits[Footprint.word(read)] >>> Footprint.shift(read)) & (1 << Footprint.width(read)) - 1;
            slot = nodes[slot] + 1 + value;
        }
        nodes[slot] = ~leaf;
    }

    private int branch(int read) {
        int at = size;
        size += 1 + (1 << Footprint.width(read));
        if (size > nodes.length) {
            nodes = Arrays.copyOf(nodes, Math.max(2 * nodes.length, size));
        }
        nodes[at] = Footprint.word(read)
                | Footprint.shift(read) << WORD_BITS
                | Footprint.width(read) << WORD_BITS + SHIFT_BITS;
        return at;
    }

    long bytes() {
        return nodes.length * 4L;
    }
}
