package viommu.model.state;

import java.util.ArrayList;
import java.util.List;

/** The bits of one state, and who has which of them: first fit, nothing straddles two words. */
final class Words {
    static final int MAX_WORDS = 16;

    final long[] bits = new long[MAX_WORDS];
    private final List<Integer> used = new ArrayList<>();

    /** Where a variable lies. */
    record Place(int word, int shift) {}

    Place reserve(String name, int width) {
        if (width > Long.SIZE) {
            throw new IllegalArgumentException(name + " needs " + width + " bits in one word: the scope is too large");
        }
        for (int word = 0; word < used.size(); word++) {
            if (used.get(word) + width <= Long.SIZE) {
                Place place = new Place(word, used.get(word));
                used.set(word, used.get(word) + width);
                return place;
            }
        }
        return new Place(reserveWords(name, 1, width), 0);
    }

    /** {@code count} fresh words in a row, the last of them filled up to {@code width} bits. */
    int reserveWords(String name, int count, int width) {
        if (used.size() + count > MAX_WORDS) {
            throw new IllegalArgumentException(name + " does not fit: a state has at most " + MAX_WORDS + " words");
        }
        int first = used.size();
        for (int i = 0; i < count; i++) {
            used.add(i < count - 1 ? Long.SIZE : width);
        }
        return first;
    }

    int count() {
        return used.size();
    }

    static long mask(int width) {
        return width == Long.SIZE ? -1L : (1L << width) - 1;
    }
}
