package viommu.model.compiled;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import viommu.model.state.Footprint;

/** A predicate over bits, learned; when it turns out to depend on too much, it is evaluated each time. */
final class LearnedPredicate {
    private static final int FALSE = 0;
    private static final int TRUE = 1;
    private static final long MOST_BYTES = 1 << 22;

    private final DecisionTree tree = new DecisionTree();
    private final Footprint footprint;
    private final BooleanSupplier predicate;
    private final Consumer<long[]> load;
    private boolean learning = true;

    /**
     * @param predicate of what was loaded last
     * @param load the bits into the views that the predicate is about
     */
    LearnedPredicate(Footprint footprint, BooleanSupplier predicate, Consumer<long[]> load) {
        this.footprint = footprint;
        this.predicate = predicate;
        this.load = load;
    }

    boolean test(long[] bits) {
        if (!learning) {
            load.accept(bits);
            return predicate.getAsBoolean();
        }
        int leaf = tree.leaf(bits);
        return leaf == DecisionTree.UNKNOWN ? learn(bits) : leaf == TRUE;
    }

    private boolean learn(long[] bits) {
        load.accept(bits);
        footprint.begin();
        boolean result = predicate.getAsBoolean();
        footprint.end();
        tree.learn(bits, footprint, result ? TRUE : FALSE);
        learning = tree.bytes() < MOST_BYTES;
        return result;
    }

    /** All bits of a word that it was ever seen to read; all there are if it is not learned. */
    long everRead(int word) {
        return learning ? footprint.everRead(word) : -1L;
    }
}
