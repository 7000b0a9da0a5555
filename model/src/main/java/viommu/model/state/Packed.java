package viommu.model.state;

import java.util.Arrays;

/** An immutable state as bits; {@link State#load} gives it its names back. Structural equality. */
public final class Packed {
    final long[] words;

    Packed(long[] words) {
        this.words = words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Packed packed && Arrays.equals(words, packed.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    /** 64 well-mixed bits; different seeds give independent hashes. */
    public long hash(long seed) {
        long hash = seed * 0x9E3779B97F4A7C15L;
        for (long word : words) {
            hash = (hash ^ word) * 0xD6E8FEB86659FD93L;
            hash ^= hash >>> 32;
        }
        return hash * 0xD6E8FEB86659FD93L ^ hash >>> 29;
    }

    @Override
    public String toString() {
        return Arrays.toString(words);
    }
}
