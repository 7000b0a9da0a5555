package viommu.model.state;

import java.util.Arrays;

/**
 * Which bits a computation reads and writes of one or two states. What it does is determined by the values that it reads, in this
 * order: given those, it reads the same bits next and writes the same values.
 *
 * <p>Not for several threads.
 */
public final class Footprint {
    /** A wide variable is noted in pieces of as many bits. */
    public static final int WIDEST = 8;

    private static final int WORD_BITS = 5;
    private static final int SHIFT_BITS = 6;

    private final boolean wholeVariables;
    private final Words[] states;
    private final long[] known = new long[2 * Words.MAX_WORDS];
    private final long[] written = new long[2 * Words.MAX_WORDS];
    private final long[] ever = new long[2 * Words.MAX_WORDS];
    private int[] reads = new int[64];
    private int size;

    private Footprint(boolean wholeVariables, State... states) {
        this.wholeVariables = wholeVariables;
        this.states = Arrays.stream(states).map(Group::words).toArray(Words[]::new);
    }

    /** Of one state, or of one before and one after a step: the words of the second follow those of the first. */
    public static Footprint of(State... states) {
        return new Footprint(false, states);
    }

    /** Of a state; a small variable counts as read as a whole, which pays when others read the rest of it. */
    public static Footprint ofWholeVariables(State state) {
        return new Footprint(true, state);
    }

    /** Forgets everything, and notes what is read and written through the variables from now on. */
    public void begin() {
        for (Words state : states) {
            state.watch(this);
        }
        Arrays.fill(known, 0, states.length * states[0].count(), 0);
        next();
        size = 0;
    }

    /** From now on another computation runs from the same states; what was read is still known, and nothing is written yet. */
    public void next() {
        Arrays.fill(written, 0, states.length * states[0].count(), 0);
    }

    /** Notes no more. */
    public void end() {
        for (Words state : states) {
            state.watch(null);
        }
    }

    /** How many pieces were read. */
    public int size() {
        return size;
    }

    /** The bits of a word that were read by any computation so far; the words of the second state follow those of the first. */
    public long everRead(int word) {
        return ever[word];
    }

    /** Whether any computation so far has read of that variable of the first state. */
    public boolean everReads(Variable variable) {
        long[] bits = variable.occupied();
        for (int word = 0; word < states[0].count(); word++) {
            if ((ever[word] & bits[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The piece that was read at that place, to be asked with {@link #word}, {@link #shift} and {@link #width}. */
    public int read(int place) {
        return reads[place];
    }

    /** The word that a piece is in. */
    public static int word(int read) {
        return read & (1 << WORD_BITS) - 1;
    }

    /** The lowest bit of a piece. */
    public static int shift(int read) {
        return read >>> WORD_BITS & (1 << SHIFT_BITS) - 1;
    }

    /** The bits of a piece. */
    public static int width(int read) {
        return read >>> WORD_BITS + SHIFT_BITS;
    }

    /** The bits of a word of the first state that were written. */
    public long written(int word) {
        return written[word];
    }

    void reads(Words words, int word, int shift, long mask) {
        int at = offset(words) + word;
        if ((mask << shift & ~(known[at] | written[at])) == 0) {
            return;
        }
        int width = Long.SIZE - Long.numberOfLeadingZeros(mask);
        for (int begin = shift, end = shift + width; begin < end; begin += WIDEST) {
            note(words, word, at, begin, Math.min(WIDEST, end - begin));
        }
    }

    private void note(Words words, int word, int at, int shift, int width) {
        if ((Words.mask(width) << shift & ~(known[at] | written[at])) == 0) {
            return;
        }
        Words.Place whole = words.variableAt(word, shift);
        boolean small = wholeVariables && whole.width() <= WIDEST;
        int from = small ? whole.shift() : shift;
        int bits = small ? whole.width() : width;
        known[at] |= Words.mask(bits) << from;
        ever[at] |= known[at];
        if (size == reads.length) {
            reads = Arrays.copyOf(reads, 2 * size);
        }
        reads[size++] = at | from << WORD_BITS | bits << WORD_BITS + SHIFT_BITS;
    }

    void writes(Words words, int word, long bits) {
        written[offset(words) + word] |= bits;
    }

    private int offset(Words words) {
        return words == states[0] ? 0 : states[0].count();
    }
}
