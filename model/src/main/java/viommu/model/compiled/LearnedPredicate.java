package viommu.model.compiled;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import viommu.model.state.Footprint;

/**
 * A predicate over bits, learned; when it turns out to depend on too much, it is evaluated each time. A leaf stands for all bits
 * of which it reads the same, and so says the same; if it is asked to, it keeps which these are.
 */
final class LearnedPredicate {
    private static final int TRUE = 1;
    /** The pair of leaves of a predicate that is not learned any more: it may read anything. */
    private static final int EVALUATED = 0;

    static final long MOST_BYTES = 1 << 22;

    private final DecisionTree tree = new DecisionTree();
    private final Footprint footprint;
    private final BooleanSupplier predicate;
    private final Consumer<long[]> load;
    private final int words;
    private final long mostBytes;
    private boolean learning = true;
    /** For each pair of leaves, true and false, the bits that are read on the way to one of them. */
    private long[] reads;

    private int pairs = 1;

    /**
     * @param predicate of what was loaded last
     * @param load the bits into the views that the predicate is about
     */
    LearnedPredicate(Footprint footprint, BooleanSupplier predicate, Consumer<long[]> load) {
        this(footprint, predicate, load, 0, MOST_BYTES);
    }

    /**
     * @param words of bits, if it is kept what is read on the way to each leaf; 0 if not
     * @param mostBytes that are learned
     */
    LearnedPredicate(Footprint footprint, BooleanSupplier predicate, Consumer<long[]> load, int words, long mostBytes) {
        this.footprint = footprint;
        this.predicate = predicate;
        this.load = load;
        this.words = words;
        this.mostBytes = mostBytes;
        this.reads = new long[8 * words];
        Arrays.fill(reads, 0, words, -1L);
    }

    boolean test(long[] bits) {
        return isTrue(leaf(bits));
    }

    /** The leaf that the bits belong to. */
    int leaf(long[] bits) {
        if (!learning) {
            load.accept(bits);
            return leaf(EVALUATED, predicate.getAsBoolean());
        }
        int leaf = tree.leaf(bits);
        return leaf == DecisionTree.UNKNOWN ? learn(bits) : leaf;
    }

    private static int leaf(int pair, boolean value) {
        return 2 * pair + (value ? TRUE : 0);
    }

    static boolean isTrue(int leaf) {
        return (leaf & TRUE) != 0;
    }

    private int learn(long[] bits) {
        load.accept(bits);
        footprint.begin();
        boolean result = predicate.getAsBoolean();
        footprint.end();
        int leaf = leaf(pairs, result);
        tree.learn(bits, footprint, leaf);
        if (words > 0) {
            keep(pairs++ * words);
        }
        learning = tree.bytes() + reads.length * 8L < mostBytes;
        return leaf;
    }

    private void keep(int at) {
        if (at + words > reads.length) {
            reads = Arrays.copyOf(reads, 2 * reads.length);
        }
        for (int place = 0; place < footprint.size(); place++) {
            int read = footprint.read(place);
            reads[at + Footprint.word(read)] |= (1L << Footprint.width(read)) - 1 << Footprint.shift(read);
        }
    }

    /** What is read on the way to a leaf is kept from {@link #place} on, a word for each word of bits. */
    long[] reads() {
        return reads;
    }

    int place(int leaf) {
        return (leaf >>> 1) * words;
    }

    /** All bits of a word that it was ever seen to read; all there are if it is not learned. */
    long everRead(int word) {
        return learning ? footprint.everRead(word) : -1L;
    }
}
