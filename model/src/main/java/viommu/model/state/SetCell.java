package viommu.model.state;

import java.util.ArrayList;
import java.util.List;

/** A variable that is a subset of a domain of at most 64 elements. */
public final class SetCell extends Variable {
    private final Words words;
    private final Domain domain;
    private final int word;
    private final int shift;
    private final long mask;

    SetCell(String name, Words words, Domain domain) {
        super(name);
        Words.Place place = words.reserve(name, domain.size());
        this.words = words;
        this.domain = domain;
        this.word = place.word();
        this.shift = place.shift();
        this.mask = Words.mask(domain.size());
    }

    /** @throws OutOfDomainException if it is no element of the domain */
    public boolean contains(int code) {
        return words.read(word, shift + domain.raw(code, name()), 1) != 0;
    }

    public void add(int code) {
        words.write(word, shift + domain.raw(code, name()), 1, 1);
    }

    public void remove(int code) {
        words.write(word, shift + domain.raw(code, name()), 1, 0);
    }

    public void clear() {
        words.write(word, shift, mask, 0);
    }

    public boolean isEmpty() {
        return bits() == 0;
    }

    public int size() {
        return Long.bitCount(bits());
    }

    /** Bit {@code k} is set if the element with the code {@code low + k} is in the set. */
    public long bits() {
        return words.read(word, shift, mask);
    }

    public void setBits(long bits) {
        if ((bits & ~mask) != 0) {
            throw new OutOfDomainException(name() + " cannot hold the bits " + Long.toBinaryString(bits));
        }
        words.write(word, shift, mask, bits);
    }

    @Override
    public Value.SetOf read() {
        List<Value> elements = new ArrayList<>();
        for (Value value : domain.values()) {
            if (contains(domain.code(value))) {
                elements.add(value);
            }
        }
        return Value.set(elements);
    }

    @Override
    public void write(Value value) {
        if (!(value instanceof Value.SetOf set)) {
            throw misfit(value, "a set");
        }
        clear();
        set.elements().forEach(element -> add(domain.code(element)));
    }

    @Override
    void occupies(long[] bits) {
        bits[word] |= mask << shift;
    }

    @Override
    void rename(Renaming renaming, RewriteBuilder rewrite) {
        int[] renamed = domain.renamed(renaming);
        for (int raw = 0; raw < renamed.length; raw++) {
            rewrite.move(word, shift + raw, 1, word, shift + renamed[raw], new int[] {0, 1});
        }
    }
}
