package viommu.model.state;

/** A variable that is a function from a domain to the constants of an enum. */
public final class EnumTable<E extends Enum<E>> extends Variable {
    private final Table table;
    private final E[] constants;

    EnumTable(String name, Words words, Domain keys, Class<E> type) {
        super(name);
        this.table = new Table(name, words, keys, Domain.of(type));
        this.constants = type.getEnumConstants();
    }

    public int size() {
        return table.size();
    }

    public E at(int key) {
        return constants[table.at(key)];
    }

    public boolean is(int key, E constant) {
        return table.at(key) == constant.ordinal();
    }

    public void set(int key, E constant) {
        table.set(key, constant.ordinal());
    }

    /** How many keys have this constant. */
    public int count(E constant) {
        return table.count(constant.ordinal());
    }

    @Override
    public Value read() {
        return table.read();
    }

    @Override
    public void write(Value value) {
        table.write(value);
    }

    @Override
    void occupies(long[] bits) {
        table.occupies(bits);
    }

    @Override
    void rename(Renaming renaming, RewriteBuilder rewrite) {
        table.rename(renaming, rewrite);
    }
}
