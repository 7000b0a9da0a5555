package viommu.model.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import viommu.model.state.Rewrite.ElementLookup;
import viommu.model.state.Rewrite.Lookup;

/** Collects from the variables of a layout what becomes of their bits. Equal tables are shared by all rewrites it builds. */
final class RewriteBuilder {
    /** Neighbours are looked up together as long as the table stays small: 256 entries. */
    private static final int WIDEST_LOOKUP = 8;

    private final int width;
    private final Map<List<Object>, Lookup> shared = new HashMap<>();
    private long[] kept;
    private List<Lookup> lookups;
    private List<ElementLookup> elements;

    RewriteBuilder(int width) {
        this.width = width;
    }

    Rewrite build(State layout, Renaming renaming) {
        kept = new long[width];
        lookups = new ArrayList<>();
        elements = new ArrayList<>();
        layout.rename(renaming, this);
        List<Lookup> merged = merged();
        Lookup[][] looked = new Lookup[width][];
        ElementLookup[][] sequences = new ElementLookup[width][];
        for (int w = 0; w < width; w++) {
            int word = w;
            looked[w] = merged.stream().filter(l -> l.to() == word).toArray(Lookup[]::new);
            sequences[w] = elements.stream().filter(e -> e.word() == word).toArray(ElementLookup[]::new);
        }
        return new Rewrite(kept, looked, sequences);
    }

    /**
     * The {@code width} bits of an element go to another place.
     *
     * @param raws what each becomes
     */
    void move(int word, int shift, int bits, int toWord, int toShift, int[] raws) {
        if (!isIdentity(raws)) {
            long[] images = new long[1 << bits];
            for (int raw = 0; raw < raws.length; raw++) {
                images[raw] = (long) raws[raw] << toShift;
            }
            lookups.add(new Lookup(word, shift, bits, toWord, images));
        } else if (word == toWord && shift == toShift) {
            kept[word] |= Words.mask(bits) << shift;
        } else {
            for (int bit = 0; bit < bits; bit++) {
                lookups.add(new Lookup(word, shift + bit, 1, toWord, new long[] {0, 1L << toShift + bit}));
            }
        }
    }

    /** The elements of a sequence are renamed in their places. */
    void rename(int word, int shift, int lengthBits, int capacity, int bits, int[] raws) {
        if (isIdentity(raws)) {
            kept[word] |= Words.mask(lengthBits + capacity * bits) << shift;
        } else {
            elements.add(new ElementLookup(word, shift, lengthBits, bits, raws));
        }
    }

    private static boolean isIdentity(int[] raws) {
        for (int raw = 0; raw < raws.length; raw++) {
            if (raws[raw] != raw) {
                return false;
            }
        }
        return true;
    }

    private List<Lookup> merged() {
        lookups.sort(Comparator.comparingInt(Lookup::to)
                .thenComparingInt(Lookup::word)
                .thenComparingInt(Lookup::shift));
        List<Lookup> merged = new ArrayList<>();
        Lookup last = null;
        for (Lookup next : lookups) {
            if (last != null && last.isBefore(next) && last.width() + next.width() <= WIDEST_LOOKUP) {
                last = last.with(next);
                continue;
            }
            if (last != null) {
                merged.add(share(last));
            }
            last = next;
        }
        if (last != null) {
            merged.add(share(last));
        }
        return merged;
    }

    private Lookup share(Lookup lookup) {
        List<Object> key = List.of(
                lookup.word(),
                lookup.shift(),
                lookup.to(),
                Arrays.stream(lookup.images()).boxed().toList());
        return shared.computeIfAbsent(key, k -> lookup);
    }
}
