package viommu.model.state;

import java.util.Arrays;
import java.util.List;

/**
 * A group of renamings, and how it acts on the states of one layout. The states that it can turn into each other are an orbit;
 * the least of them, by their words from the first on, stands for all. Not for several threads.
 */
public final class Orbit {
    private final int width;
    private final Rewrite[] rewrites;
    private final long[] candidate = new long[Words.MAX_WORDS];
    private final long[] least = new long[Words.MAX_WORDS];

    /**
     * @param layout any view of the states
     * @param renamings a group: with any two of them, also one after the other
     * @throws OutOfDomainException if a renamed element is outside its domain: then those names are not interchangeable
     */
    public Orbit(State layout, List<Renaming> renamings) {
        this.width = layout.width();
        RewriteBuilder builder = new RewriteBuilder(width);
        this.rewrites = renamings.stream().map(r -> builder.build(layout, r)).toArray(Rewrite[]::new);
    }

    /** How many renamings there are. */
    public int order() {
        return rewrites.length;
    }

    /** Turns the state into its image under the renaming of that number. */
    public void rename(int number, State state) {
        long[] bits = state.words().bits;
        for (int w = 0; w < width; w++) {
            candidate[w] = rewrites[number].word(w, bits);
        }
        state.load(candidate, 0);
    }

    /**
     * Turns the state into the least of its orbit.
     *
     * @return how many states the orbit has
     */
    public int reduce(State state) {
        long[] bits = state.words().bits;
        Arrays.fill(least, 0, width, -1L);
        int same = 0;
        for (Rewrite rewrite : rewrites) {
            int order = compare(rewrite, bits);
            if (order < 0) {
                System.arraycopy(candidate, 0, least, 0, width);
                same = 1;
            } else if (order == 0) {
                same++;
            }
        }
        state.load(least, 0);
        return rewrites.length / same;
    }

    /** Writes the renamed state down as the candidate, unless it is greater than the least so far. */
    private int compare(Rewrite rewrite, long[] bits) {
        int order = 0;
        for (int w = 0; w < width; w++) {
            long word = rewrite.word(w, bits);
            if (order == 0) {
                order = Long.compareUnsigned(word, least[w]);
                if (order > 0) {
                    return order;
                }
            }
            candidate[w] = word;
        }
        return order;
    }
}
