package viommu.model.compiled;

import java.util.stream.IntStream;

/** Which predicates over steps an action concerns, from what was seen of both so far. */
final class Concern {
    private final int width;
    /** By predicate, the bits of each word that it was ever seen to read, of the state before or after. */
    private final long[] read;
    /** By action, the bits of each word that it was ever seen to change. */
    private final long[] changed;

    private final int[][] concerned;
    private final int predicates;

    Concern(int predicates, int actions, int width) {
        this.width = width;
        this.predicates = predicates;
        this.read = new long[predicates * width];
        this.changed = new long[actions * width];
        this.concerned = new int[actions][0];
    }

    /** Those that the action concerns; among them are all that were ever seen to read one of these bits. */
    int[] of(int action, long[] bits) {
        long fresh = 0;
        for (int w = 0; w < width; w++) {
            fresh |= bits[w] & ~changed[action * width + w];
        }
        if (fresh != 0) {
            for (int w = 0; w < width; w++) {
                changed[action * width + w] |= bits[w];
            }
            find(action);
        }
        return concerned[action];
    }

    /** The predicate was seen to read these bits of the state before, and as many words later these of the state after. */
    void reads(int predicate, long[] bits, int from) {
        long fresh = 0;
        for (int w = 0; w < width; w++) {
            fresh |= (bits[from + w] | bits[from + width + w]) & ~read[predicate * width + w];
        }
        if (fresh != 0) {
            for (int w = 0; w < width; w++) {
                read[predicate * width + w] |= bits[from + w] | bits[from + width + w];
            }
            for (int action = 0; action < concerned.length; action++) {
                find(action);
            }
        }
    }

    private void find(int action) {
        concerned[action] = IntStream.range(0, predicates)
                .filter(predicate -> concerns(action, predicate))
                .toArray();
    }

    private boolean concerns(int action, int predicate) {
        long common = 0;
        for (int w = 0; w < width; w++) {
            common |= changed[action * width + w] & read[predicate * width + w];
        }
        return common != 0;
    }
}
