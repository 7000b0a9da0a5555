package viommu.model.state;

/** A named part of a state: reads and writes its bits as a {@link Value}. */
public abstract class Variable {
    private final String name;

    Variable(String name) {
        this.name = name;
    }

    public final String name() {
        return name;
    }

    /** The current value. */
    public abstract Value read();

    /** @throws OutOfDomainException if the value has another shape than the variable, naming the part that does not fit */
    public abstract void write(Value value);

    /** The bits that are its own, for each word of the state. */
    public final long[] occupied() {
        long[] bits = new long[Words.MAX_WORDS];
        occupies(bits);
        return bits;
    }

    /** Adds the bits that are its own to those of each word. */
    abstract void occupies(long[] bits);

    /** Tells what becomes of the bits under the renaming. */
    abstract void rename(Renaming renaming, RewriteBuilder rewrite);

    @Override
    public final String toString() {
        return name + " = " + read();
    }

    final OutOfDomainException misfit(Value value, String shape) {
        return new OutOfDomainException(name + " is " + shape + ", not " + value);
    }
}
