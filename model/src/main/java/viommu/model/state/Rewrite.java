package viommu.model.state;

/** A renaming as it acts on the bits of the states of one layout: by tables, without values. Immutable. */
final class Rewrite {
    private final long[] kept;
    private final Lookup[][] lookups;
    private final ElementLookup[][] elements;

    /** For each word, the bits that stay as they are and what else goes into it. */
    Rewrite(long[] kept, Lookup[][] lookups, ElementLookup[][] elements) {
        this.kept = kept;
        this.lookups = lookups;
        this.elements = elements;
    }

    /** One word of the renamed state. */
    long word(int word, long[] from) {
        long image = from[word] & kept[word];
        for (Lookup lookup : lookups[word]) {
            image |= lookup.image(from);
        }
        for (ElementLookup lookup : elements[word]) {
            image |= lookup.image(from);
        }
        return image;
    }

    /** Some bits of a word, and what each of their combinations becomes in another word. */
    record Lookup(int word, int shift, int width, int to, long[] images) {

        long image(long[] from) {
            return images[(int) (from[word] >>> shift & images.length - 1)];
        }

        /** Whether the other is about the bits that follow in the same word and goes to the same word. */
        boolean isBefore(Lookup next) {
            return word == next.word && to == next.to && shift + width == next.shift;
        }

        /** Both in one look. */
        Lookup with(Lookup next) {
            long[] both = new long[images.length * next.images.length];
            for (int bits = 0; bits < both.length; bits++) {
                both[bits] = images[bits & images.length - 1] | next.images[bits >>> width];
            }
            return new Lookup(word, shift, width + next.width, to, both);
        }
    }

    /** The elements of a sequence, which stay in their places; behind its end there is nothing to rename. */
    record ElementLookup(int word, int shift, int lengthBits, int width, int[] raws) {

        long image(long[] from) {
            long bits = from[word] >>> shift;
            int length = (int) (bits & Words.mask(lengthBits));
            long image = length;
            bits >>>= lengthBits;
            for (int i = 0, at = lengthBits; i < length; i++, at += width) {
                image |= (long) raws[(int) (bits & Words.mask(width))] << at;
                bits >>>= width;
            }
            return image << shift;
        }
    }
}
