package viommu.model.state;

import java.util.ArrayList;
import java.util.List;

/** A variable that is a bounded sequence over a domain: a queue, a list of things to do. */
public final class SeqCell extends Variable {
    private final Words words;
    private final Domain domain;
    private final int capacity;
    private final int word;
    private final int shift;
    private final int width;
    private final int lengthBits;

    SeqCell(String name, Words words, Domain domain, int capacity) {
        super(name);
        this.domain = domain;
        this.capacity = capacity;
        this.width = domain.bits();
        this.lengthBits = 32 - Integer.numberOfLeadingZeros(capacity);
        Words.Place place = words.reserve(name, lengthBits + capacity * width);
        this.words = words;
        this.word = place.word();
        this.shift = place.shift();
    }

    public int length() {
        return (int) words.read(word, shift, Words.mask(lengthBits));
    }

    public boolean isEmpty() {
        return length() == 0;
    }

    public int capacity() {
        return capacity;
    }

    /** The code at {@code index}, counted from 0. */
    public int at(int index) {
        return (int) words.read(word, position(index), Words.mask(width)) + domain.low();
    }

    public int head() {
        return at(0);
    }

    public void append(int code) {
        int length = length();
        if (length == capacity) {
            throw new OutOfDomainException(name() + " is full: its capacity is " + capacity);
        }
        words.write(word, position(length), Words.mask(width), domain.raw(code, name()));
        words.write(word, shift, Words.mask(lengthBits), length + 1);
    }

    /** Drops the first element of a sequence that is not empty. */
    public void removeHead() {
        int length = length();
        long elements = words.read(word, position(0), Words.mask(length * width));
        words.write(word, position(0), Words.mask(length * width), elements >>> width);
        words.write(word, shift, Words.mask(lengthBits), length - 1);
    }

    /** Drops every element that is {@code code}; those behind it move up. */
    public void remove(int code) {
        int length = length();
        int kept = 0;
        for (int i = 0; i < length; i++) {
            int element = at(i);
            if (element != code) {
                words.write(word, position(kept++), Words.mask(width), domain.raw(element, name()));
            }
        }
        for (int i = kept; i < length; i++) {
            words.write(word, position(i), Words.mask(width), 0);
        }
        words.write(word, shift, Words.mask(lengthBits), kept);
    }

    public void clear() {
        words.write(word, shift, Words.mask(lengthBits + capacity * width), 0);
    }

    public boolean contains(int code) {
        for (int i = 0; i < length(); i++) {
            if (at(i) == code) {
                return true;
            }
        }
        return false;
    }

    private int position(int index) {
        return shift + lengthBits + index * width;
    }

    @Override
    public Value.Seq read() {
        List<Value> elements = new ArrayList<>();
        for (int i = 0; i < length(); i++) {
            elements.add(domain.value(at(i)));
        }
        return new Value.Seq(List.copyOf(elements));
    }

    @Override
    public void write(Value value) {
        if (!(value instanceof Value.Seq seq) || seq.elements().size() > capacity) {
            throw misfit(value, "a sequence of at most " + capacity);
        }
        clear();
        seq.elements().forEach(element -> append(domain.code(element)));
    }

    @Override
    void occupies(long[] bits) {
        bits[word] |= Words.mask(lengthBits + capacity * width) << shift;
    }

    @Override
    void rename(Renaming renaming, RewriteBuilder rewrite) {
        rewrite.rename(word, shift, lengthBits, capacity, width, domain.renamed(renaming));
    }
}
