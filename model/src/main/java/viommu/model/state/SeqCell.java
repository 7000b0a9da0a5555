package viommu.model.state;

import java.util.ArrayList;
import java.util.List;

/** A variable that is a bounded sequence over a domain: a queue, a list of things to do. */
public final class SeqCell extends Variable {
    private final long[] words;
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
        this.words = words.bits;
        this.word = place.word();
        this.shift = place.shift();
    }

    public int length() {
        return (int) (words[word] >>> shift & Words.mask(lengthBits));
    }

    public boolean isEmpty() {
        return length() == 0;
    }

    public int capacity() {
        return capacity;
    }

    /** The code at {@code index}, counted from 0. */
    public int at(int index) {
        return (int) (words[word] >>> position(index) & Words.mask(width)) + domain.low();
    }

    public int head() {
        return at(0);
    }

    public void append(int code) {
        int length = length();
        if (length == capacity) {
            throw new OutOfDomainException(name() + " is full: its capacity is " + capacity);
        }
        words[word] |= (long) domain.raw(code, name()) << position(length);
        words[word] += 1L << shift;
    }

    /** Drops the first element of a sequence that is not empty. */
    public void removeHead() {
        long elements = elements() >>> width;
        int length = length() - 1;
        clear();
        words[word] |= ((elements << lengthBits) | length) << shift;
    }

    public void clear() {
        words[word] &= ~(Words.mask(lengthBits + capacity * width) << shift);
    }

    public boolean contains(int code) {
        for (int i = 0; i < length(); i++) {
            if (at(i) == code) {
                return true;
            }
        }
        return false;
    }

    private long elements() {
        return words[word] >>> shift + lengthBits & Words.mask(capacity * width);
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
    void rename(Renaming renaming, RewriteBuilder rewrite) {
        rewrite.rename(word, shift, lengthBits, capacity, width, domain.renamed(renaming));
    }
}
