package viommu.specs.tlc.distributed.server;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A set of states, each by its place in TLC's file of traces, which no two states share. Takes about half a byte for each state
 * in the file.
 */
final class ExpandedStates {
    /** Places are multiples of four. */
    private static final int PLACE_BITS = 2;

    private static final int SEGMENT_BITS = 30;

    private final List<BitSet> segments = new ArrayList<>();
    private long size;

    /** False if it was in the set already. */
    boolean add(long place) {
        BitSet segment = segment(place);
        int bit = bit(place);
        if (segment.get(bit)) {
            return false;
        }
        segment.set(bit);
        size++;
        return true;
    }

    boolean contains(long place) {
        return segment(place).get(bit(place));
    }

    long size() {
        return size;
    }

    private BitSet segment(long place) {
        int index = (int) (place >> (PLACE_BITS + SEGMENT_BITS));
        while (segments.size() <= index) {
            segments.add(new BitSet());
        }
        return segments.get(index);
    }

    private static int bit(long place) {
        return (int) (place >> PLACE_BITS) & ((1 << SEGMENT_BITS) - 1);
    }
}
