package viommu.model.state;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A variable that is a function from a domain to bounded sequences: a queue for each CPU. Its keys are not interchangeable, what
 * the sequences hold may be.
 */
public final class SeqTable extends Variable {
    private final Domain keys;
    private final List<SeqCell> cells;

    SeqTable(String name, Words words, Domain keys, Domain domain, int capacity) {
        super(name);
        if (keys.low() != 0) {
            throw new IllegalArgumentException(name + ": the keys " + keys.name() + " must have codes from 0");
        }
        this.keys = keys;
        this.cells = keys.values().stream()
                .map(key -> new SeqCell(name + "[" + key + "]", words, domain, capacity))
                .toList();
    }

    public int size() {
        return cells.size();
    }

    /** The sequence of a key, which is changed in place. */
    public SeqCell at(int key) {
        return cells.get(key);
    }

    @Override
    public Value.Fun read() {
        Map<Value, Value> entries = new LinkedHashMap<>();
        for (int key = 0; key < size(); key++) {
            entries.put(keys.value(key), at(key).read());
        }
        return Value.fun(entries);
    }

    @Override
    public void write(Value value) {
        if (!(value instanceof Value.Fun fun) || fun.entries().size() != size()) {
            throw misfit(value, "a function on " + keys);
        }
        fun.entries().forEach((key, sequence) -> at(keys.code(key)).write(sequence));
    }

    @Override
    void occupies(long[] bits) {
        cells.forEach(cell -> cell.occupies(bits));
    }

    @Override
    void rename(Renaming renaming, RewriteBuilder rewrite) {
        if (!Arrays.equals(keys.renamed(renaming), IntStream.range(0, size()).toArray())) {
            throw new IllegalArgumentException(name() + ": the keys " + keys.name() + " are not interchangeable");
        }
        cells.forEach(cell -> cell.rename(renaming, rewrite));
    }
}
