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

    @Override
    public String toString() {
        return Arrays.toString(words);
    }
}
