package viommu.model.state;

/**
 * A view of one packed state through its named variables. A protocol subclasses it and declares its variables in the constructor.
 *
 * <p>A view is a place to work in: engines load a state, let a step write the successor in place, and pack it. {@link Packed} is
 * the immutable state. A view belongs to one thread. Two views of one protocol and scope have the same layout.
 */
public abstract class State extends Group {

    protected State() {
        super("state", new Words());
    }

    /** Words per state, each of 64 bits. */
    public final int width() {
        return words().count();
    }

    public final void load(Packed packed) {
        load(packed.words, 0);
    }

    public final void load(State other) {
        load(other.words().bits, 0);
    }

    public final void load(long[] source, int offset) {
        long[] bits = words().bits;
        for (int i = 0, n = words().count(); i < n; i++) {
            bits[i] = source[offset + i];
        }
    }

    /** One of the words. */
    public final long word(int number) {
        return words().bits[number];
    }

    public final void store(long[] target, int offset) {
        System.arraycopy(words().bits, 0, target, offset, width());
    }

    public final Packed pack() {
        return new Packed(java.util.Arrays.copyOf(words().bits, width()));
    }

    public final boolean sameAs(State other) {
        words().readAll();
        other.words().readAll();
        return java.util.Arrays.equals(words().bits, 0, width(), other.words().bits, 0, width());
    }
}
