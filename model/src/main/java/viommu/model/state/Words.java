package viommu.model.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The bits of one state, and who has which of them: first fit, nothing straddles two words. */
final class Words {
    static final int MAX_WORDS = 16;

    final long[] bits = new long[MAX_WORDS];
    private final List<Integer> used = new ArrayList<>();
    /** By word and bit. */
    private final Place[] variables = new Place[MAX_WORDS * Long.SIZE];

    private Footprint footprint;

    /** Everything that is read and written from now on is noted there; null to stop. */
    void watch(Footprint watcher) {
        footprint = watcher;
    }

    /** Bits of a word, moved to the right. */
    long read(int word, int shift, long mask) {
        if (footprint != null) {
            footprint.reads(this, word, shift, mask);
        }
        return bits[word] >>> shift & mask;
    }

    /** Everything is looked at. */
    void readAll() {
        if (footprint != null) {
            for (int word = 0; word < used.size(); word++) {
                footprint.reads(this, word, 0, mask(used.get(word)));
            }
        }
    }

    /** Replaces bits of a word. */
    void write(int word, int shift, long mask, long raw) {
        if (footprint != null) {
            footprint.writes(this, word, mask << shift);
        }
        bits[word] = bits[word] & ~(mask << shift) | raw << shift;
    }

    /** Where a variable lies. */
    record Place(int word, int shift, int width) {}

    /**
     * The variable that has the bit.
     *
     * @throws IndexOutOfBoundsException if there is none: somebody asks for a key or an element that is not in the domain
     */
    Place variableAt(int word, int bit) {
        Place place = variables[word * Long.SIZE + bit];
        if (place == null) {
            throw new IndexOutOfBoundsException("bit " + bit + " of word " + word + " belongs to no variable");
        }
        return place;
    }

    Place reserve(String name, int width) {
        if (width > Long.SIZE) {
            throw new IllegalArgumentException(name + " needs " + width + " bits in one word: the scope is too large");
        }
        for (int word = 0; word < used.size(); word++) {
            if (used.get(word) + width <= Long.SIZE) {
                Place place = new Place(word, used.get(word), width);
                used.set(word, used.get(word) + width);
                return reserved(place);
            }
        }
        return new Place(reserveWords(name, 1, width), 0, width);
    }

    /** {@code count} fresh words in a row, the last of them filled up to {@code width} bits. */
    int reserveWords(String name, int count, int width) {
        if (used.size() + count > MAX_WORDS) {
            throw new IllegalArgumentException(name + " does not fit: a state has at most " + MAX_WORDS + " words");
        }
        int first = used.size();
        for (int i = 0; i < count; i++) {
            used.add(i < count - 1 ? Long.SIZE : width);
            reserved(new Place(first + i, 0, used.get(first + i)));
        }
        return first;
    }

    private Place reserved(Place place) {
        int first = place.word * Long.SIZE + place.shift;
        Arrays.fill(variables, first, first + place.width, place);
        return place;
    }

    int count() {
        return used.size();
    }

    static long mask(int width) {
        return width == Long.SIZE ? -1L : (1L << width) - 1;
    }
}
