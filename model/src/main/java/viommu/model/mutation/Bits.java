package viommu.model.mutation;

import java.util.Arrays;
import viommu.model.state.State;

/** Some of the bits of a state. Structural equality. */
final class Bits {
    private final long[] words;

    private Bits(long[] words) {
        this.words = words;
    }

    /** @param mask the bits that count, word by word */
    static Bits of(State state, long[] mask) {
        long[] words = new long[state.width()];
        for (int word = 0; word < words.length; word++) {
            words[word] = state.word(word) & mask[word];
        }
        return new Bits(words);
    }

    static boolean differ(State one, State other, long[] mask) {
        for (int word = 0, n = one.width(); word < n; word++) {
            if (((one.word(word) ^ other.word(word)) & mask[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bits bits && Arrays.equals(words, bits.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
