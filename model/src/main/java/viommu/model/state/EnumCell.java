package viommu.model.state;

/** A variable that holds one constant of an enum. */
public final class EnumCell<E extends Enum<E>> extends Variable {
    private final Cell cell;
    private final E[] constants;

    EnumCell(String name, Words words, Class<E> type) {
        super(name);
        this.cell = new Cell(name, words, Domain.of(type));
        this.constants = type.getEnumConstants();
    }

    public E get() {
        return constants[cell.get()];
    }

    public boolean is(E constant) {
        return cell.get() == constant.ordinal();
    }

    public void set(E constant) {
        cell.set(constant.ordinal());
    }

    @Override
    public Value read() {
        return cell.read();
    }

    @Override
    public void write(Value value) {
        cell.write(value);
    }

    @Override
    void occupies(long[] bits) {
        cell.occupies(bits);
    }

    @Override
    void rename(Renaming renaming, RewriteBuilder rewrite) {
        cell.rename(renaming, rewrite);
    }
}
