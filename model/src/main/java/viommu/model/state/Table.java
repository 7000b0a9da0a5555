package viommu.model.state;

import java.util.LinkedHashMap;
import java.util.Map;

/** A variable that is a function from one domain to another: a page table, a set of counters. */
public final class Table extends Variable {
    private final Words words;
    private final Domain keys;
    private final Domain domain;
    private final int low;
    private final int word;
    private final int shift;
    private final int width;
    private final long mask;
    /** Entries per word, as a power of two; a table that fits in one word has them all there. */
    private final int perWordLog;

    Table(String name, Words words, Domain keys, Domain domain) {
        super(name);
        if (keys.low() != 0) {
            throw new IllegalArgumentException(name + ": the keys " + keys.name() + " must have codes from 0");
        }
        this.words = words;
        this.keys = keys;
        this.domain = domain;
        this.low = domain.low();
        this.width = domain.bits();
        this.mask = Words.mask(width);
        if (width * keys.size() <= Long.SIZE) {
            Words.Place place = words.reserve(name, width * keys.size());
            this.word = place.word();
            this.shift = place.shift();
            this.perWordLog = 6;
        } else {
            int perWord = Integer.highestOneBit(Long.SIZE / width);
            int count = (keys.size() + perWord - 1) / perWord;
            this.word = words.reserveWords(name, count, perWord * width);
            this.shift = 0;
            this.perWordLog = Integer.numberOfTrailingZeros(perWord);
        }
    }

    /** The number of keys. */
    public int size() {
        return keys.size();
    }

    /**
     * The code of the element at {@code key}.
     *
     * @throws OutOfDomainException if there is no such key
     */
    public int at(int key) {
        check(key);
        return (int) words.read(wordOf(key), shiftOf(key), mask) + low;
    }

    /** @throws OutOfDomainException if there is no such key, or the table cannot hold that code */
    public void set(int key, int code) {
        check(key);
        words.write(wordOf(key), shiftOf(key), mask, domain.raw(code, name()));
    }

    /** Next to the table are other variables. */
    private void check(int key) {
        if (key < 0 || key >= keys.size()) {
            throw new OutOfDomainException(name() + " has nothing at " + key + ", which is not one of " + keys.name());
        }
    }

    public boolean isNone(int key) {
        return at(key) == Domain.NONE;
    }

    public void clear(int key) {
        set(key, Domain.NONE);
    }

    public void add(int key, int amount) {
        set(key, at(key) + amount);
    }

    /** How many keys have the element {@code code}. */
    public int count(int code) {
        int count = 0;
        for (int key = 0; key < keys.size(); key++) {
            if (at(key) == code) {
                count++;
            }
        }
        return count;
    }

    /** The first key that has the element {@code code}, or {@link Domain#NONE}. */
    public int keyOf(int code) {
        for (int key = 0; key < keys.size(); key++) {
            if (at(key) == code) {
                return key;
            }
        }
        return Domain.NONE;
    }

    private int wordOf(int key) {
        return word + (key >>> perWordLog);
    }

    private int shiftOf(int key) {
        return shift + (key & (1 << perWordLog) - 1) * width;
    }

    @Override
    public Value.Fun read() {
        Map<Value, Value> entries = new LinkedHashMap<>();
        for (int key = 0; key < keys.size(); key++) {
            entries.put(keys.value(key), domain.value(at(key)));
        }
        return Value.fun(entries);
    }

    @Override
    public void write(Value value) {
        Map<Value, Value> entries = entries(value);
        if (entries.size() != keys.size()) {
            throw misfit(value, "a function on " + keys);
        }
        entries.forEach((key, element) -> set(keys.code(key), domain.code(element)));
    }

    @Override
    void occupies(long[] bits) {
        for (int key = 0; key < keys.size(); key++) {
            bits[wordOf(key)] |= mask << shiftOf(key);
        }
    }

    @Override
    void rename(Renaming renaming, RewriteBuilder rewrite) {
        int[] renamedKeys = keys.renamed(renaming);
        int[] renamed = domain.renamed(renaming);
        for (int key = 0; key < keys.size(); key++) {
            int to = renamedKeys[key];
            rewrite.move(wordOf(key), shiftOf(key), width, wordOf(to), shiftOf(to), renamed);
        }
    }

    /** TLC prints a function on strings as a record. */
    private Map<Value, Value> entries(Value value) {
        if (value instanceof Value.Fun fun) {
            return fun.entries();
        }
        if (value instanceof Value.Rec rec) {
            Map<Value, Value> entries = new LinkedHashMap<>();
            rec.fields().forEach((field, element) -> entries.put(Value.name(field), element));
            return entries;
        }
        throw misfit(value, "a function on " + keys);
    }
}
