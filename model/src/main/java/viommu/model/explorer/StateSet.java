package viommu.model.explorer;

import java.util.Arrays;

/**
 * A set of states, numbered from 0 in the order in which they were added. Exact: states are compared in full, never by hash alone.
 *
 * <p>States lie in chunks that never move. An open-addressing index has their numbers, and beside each as many bits of the hash as
 * fit: few states are looked at in vain.
 */
final class StateSet {
    private static final int CHUNK_LOG = 10;
    private static final int CHUNK = 1 << CHUNK_LOG;
    private static final int MOST_STATES = 1 << 30;
    private static final int EMPTY = 0;
    /** States that are looked for together: the memory that they need is asked for before it is waited for. */
    static final int TOGETHER = 64;

    private final int width;
    private long[][] chunks = new long[16][];
    private int size;
    private int[] index = new int[64];
    /** The lowest bits of an entry are a number plus one, the others a tag. */
    private int numberBits = 6;

    private int numbers = (1 << numberBits) - 1;

    private final int[] slots = new int[TOGETHER];
    /** The index in which the slots are. */
    private int[] prepared;
    /** What was looked at in vain has to go somewhere, or it is not looked at. */
    private int looked;

    StateSet(int width) {
        this.width = width;
    }

    int size() {
        return size;
    }

    long bytes() {
        return ((long) size + CHUNK - 1 >>> CHUNK_LOG) * CHUNK * width * 8L + index.length * 4L;
    }

    /** The bytes that are needed beside {@link #bytes} while the index grows. */
    long bytesToGrow() {
        return grown() * 4L;
    }

    /** The chunk that a state is in, at {@link #offset}. */
    long[] chunk(int number) {
        return chunks[number >>> CHUNK_LOG];
    }

    int offset(int number) {
        return (number & CHUNK - 1) * width;
    }

    /** Finds the places of the next {@link #TOGETHER} states at most, and asks for the memory that {@link #add} will need. */
    void prepare(long[] hashes, int from, int to) {
        prepared = index;
        int end = Math.min(to, from + TOGETHER);
        int seen = 0;
        for (int i = from; i < end; i++) {
            int slot = slot(hashes[i]);
            slots[i - from] = slot;
            seen ^= index[slot];
        }
        for (int i = from; i < end; i++) {
            int slot = likely(slots[i - from], (int) hashes[i] << numberBits);
            slots[i - from] = slot;
            if (index[slot] != EMPTY) {
                int number = (index[slot] & numbers) - 1;
                seen ^= (int) chunks[number >>> CHUNK_LOG][(number & CHUNK - 1) * width];
            }
        }
        looked = seen;
    }

    /** From that slot on the first one that is empty or has the tag. */
    private int likely(int from, int tag) {
        int slot = from;
        for (int entry = index[slot]; entry != EMPTY && (entry ^ tag) >>> numberBits != 0; entry = index[slot]) {
            slot = slot + 1 == index.length ? 0 : slot + 1;
        }
        return slot;
    }

    /** Adds a state unless it is there already; its number, {@code ~number} if it was there. */
    int add(long[] states, int offset, long hash) {
        return add(states, offset, hash, slot(hash));
    }

    /** As {@link #add(long[], int, long)}, for one of the states that were prepared together. */
    int addPrepared(long[] states, int offset, long hash, int place) {
        return add(states, offset, hash, prepared == index ? slots[place] : slot(hash));
    }

    private int add(long[] states, int offset, long hash, int from) {
        int tag = (int) hash << numberBits;
        int slot = likely(from, tag);
        while (index[slot] != EMPTY) {
            int number = (index[slot] & numbers) - 1;
            if (isAt(number, states, offset)) {
                return ~number;
            }
            slot = likely(slot + 1 == index.length ? 0 : slot + 1, tag);
        }
        append(states, offset);
        index[slot] = tag | size;
        if (size * 5L > index.length * 4L) {
            grow();
        }
        return size - 1;
    }

    private boolean isAt(int number, long[] states, int offset) {
        long[] chunk = chunks[number >>> CHUNK_LOG];
        int at = (number & CHUNK - 1) * width;
        for (int w = 0; w < width; w++) {
            if (chunk[at + w] != states[offset + w]) {
                return false;
            }
        }
        return true;
    }

    private void append(long[] states, int offset) {
        if (size == MOST_STATES) {
            throw new IllegalStateException("more than " + MOST_STATES + " states");
        }
        int chunk = size >>> CHUNK_LOG;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunk);
        }
        if (chunks[chunk] == null) {
            chunks[chunk] = new long[CHUNK * width];
        }
        System.arraycopy(states, offset, chunks[chunk], (size & CHUNK - 1) * width, width);
        size++;
    }

    /** Of the hash other bits than those of the tag and those that chose this set. */
    private int slot(long hash) {
        return (int) ((hash << StateSpace.PARTS_LOG >>> 32) * index.length >>> 32);
    }

    private int grown() {
        return (int) Math.min(Integer.MAX_VALUE - 8, index.length * 3L / 2);
    }

    private void grow() {
        index = new int[grown()];
        numberBits = Integer.SIZE - Integer.numberOfLeadingZeros(index.length);
        numbers = (1 << numberBits) - 1;
        for (int number = 0; number < size; number++) {
            long hash = hash(chunk(number), offset(number), width);
            int slot = slot(hash);
            while (index[slot] != EMPTY) {
                slot = slot + 1 == index.length ? 0 : slot + 1;
            }
            index[slot] = (int) hash << numberBits | number + 1;
        }
    }

    /** 64 well-mixed bits of a state. */
    static long hash(long[] states, int offset, int width) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int w = 0; w < width; w++) {
            hash = (hash ^ states[offset + w]) * 0xD6E8FEB86659FD93L;
            hash ^= hash >>> 32;
        }
        return hash * 0xD6E8FEB86659FD93L ^ hash >>> 29;
    }
}
