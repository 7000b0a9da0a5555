package viommu.model.state;

import java.util.ArrayList;
import java.util.List;

/** A variable that is a set of pairs of two domains, which has at most 64 pairs. */
public final class Relation extends Variable {
    private final SetCell pairs;
    private final int columns;
    private final long[] rows;

    Relation(String name, Words words, Domain left, Domain right) {
        super(name);
        if (left.low() != 0 || right.low() != 0) {
            throw new IllegalArgumentException(name + ": the codes of both domains must start at 0");
        }
        this.columns = right.size();
        this.pairs = new SetCell(name, words, product(name, left, right));
        this.rows = new long[left.size()];
        for (int a = 0; a < rows.length; a++) {
            rows[a] = Words.mask(right.size()) << a * columns;
        }
    }

    private static Domain product(String name, Domain left, Domain right) {
        List<Value> pairs = new ArrayList<>();
        left.values().forEach(a -> right.values().forEach(b -> pairs.add(Value.seq(a, b))));
        return Domain.of(name, pairs);
    }

    public boolean contains(int a, int b) {
        return pairs.contains(pair(a, b));
    }

    public void add(int a, int b) {
        pairs.add(pair(a, b));
    }

    public void remove(int a, int b) {
        pairs.remove(pair(a, b));
    }

    /** Whether some pair begins with {@code a}. */
    public boolean anyFrom(int a) {
        return (pairs.bits() & rows[a]) != 0;
    }

    public int size() {
        return pairs.size();
    }

    private int pair(int a, int b) {
        return a * columns + b;
    }

    @Override
    public Value read() {
        return pairs.read();
    }

    @Override
    public void write(Value value) {
        pairs.write(value);
    }

    @Override
    void occupies(long[] bits) {
        pairs.occupies(bits);
    }

    @Override
    void rename(Renaming renaming, RewriteBuilder rewrite) {
        pairs.rename(renaming, rewrite);
    }
}
