package viommu.model.state;

/** A variable that holds one element of a domain. */
public final class Cell extends Variable {
    private final Words words;
    private final Domain domain;
    private final int low;
    private final int word;
    private final int shift;
    private final long mask;

    Cell(String name, Words words, Domain domain) {
        super(name);
        Words.Place place = words.reserve(name, domain.bits());
        this.words = words;
        this.domain = domain;
        this.low = domain.low();
        this.word = place.word();
        this.shift = place.shift();
        this.mask = Words.mask(domain.bits());
    }

    /** The code of the element. */
    public int get() {
        return (int) words.read(word, shift, mask) + low;
    }

    public void set(int code) {
        words.write(word, shift, mask, domain.raw(code, name()));
    }

    public void add(int amount) {
        set(get() + amount);
    }

    public boolean isNone() {
        return get() == Domain.NONE;
    }

    public void clear() {
        set(Domain.NONE);
    }

    @Override
    public Value read() {
        return domain.value(get());
    }

    @Override
    public void write(Value value) {
        set(domain.code(value));
    }

    @Override
    void occupies(long[] bits) {
        bits[word] |= mask << shift;
    }

    @Override
    void rename(Renaming renaming, RewriteBuilder rewrite) {
        rewrite.move(word, shift, domain.bits(), word, shift, domain.renamed(renaming));
    }
}
