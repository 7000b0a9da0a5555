package viommu.model.explorer;

import java.util.Arrays;

/** States that one part has found for another, in order, with their hashes. */
final class Outbox {
    private final int width;
    private long[] states;
    private long[] hashes = new long[64];
    private int size;

    Outbox(int width) {
        this.width = width;
        this.states = new long[hashes.length * width];
    }

    void add(long[] source, int offset, long hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            states = Arrays.copyOf(states, hashes.length * width);
        }
        int at = size * width;
        for (int w = 0; w < width; w++) {
            states[at + w] = source[offset + w];
        }
        hashes[size++] = hash;
    }

    int size() {
        return size;
    }

    long[] states() {
        return states;
    }

    long[] hashes() {
        return hashes;
    }

    void clear() {
        size = 0;
    }

    long bytes() {
        return hashes.length * (width + 1) * 8L;
    }
}
