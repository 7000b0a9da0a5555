package viommu.model.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A record of variables. The constructor of a subclass declares its members in order. */
public abstract class Group extends Variable {
    private final Words words;
    private final List<Variable> members = new ArrayList<>();

    Group(String name, Words words) {
        super(name);
        this.words = words;
    }

    /** A record inside {@code parent}; the parent must also {@link #member declare} it. */
    protected Group(String name, Group parent) {
        this(name, parent.words);
    }

    /** The members in the order of declaration. */
    public final List<Variable> members() {
        return List.copyOf(members);
    }

    protected final <V extends Variable> V member(V variable) {
        if (members.stream().anyMatch(m -> m.name().equals(variable.name()))) {
            throw new IllegalArgumentException(variable.name() + " is declared twice");
        }
        members.add(variable);
        return variable;
    }

    /** One element of {@code domain}. */
    protected final Cell cell(String name, Domain domain) {
        return member(new Cell(name, words, domain));
    }

    /** One constant of an enum. */
    protected final <E extends Enum<E>> EnumCell<E> cell(String name, Class<E> type) {
        return member(new EnumCell<>(name, words, type));
    }

    /** A function {@code [keys -> domain]}. */
    protected final Table table(String name, Domain keys, Domain domain) {
        return member(new Table(name, words, keys, domain));
    }

    /** A function {@code [keys -> type]}. */
    protected final <E extends Enum<E>> EnumTable<E> table(String name, Domain keys, Class<E> type) {
        return member(new EnumTable<>(name, words, keys, type));
    }

    /** A subset of {@code domain}, which has at most 64 elements. */
    protected final SetCell set(String name, Domain domain) {
        return member(new SetCell(name, words, domain));
    }

    /** A sequence of at most {@code capacity} elements of {@code domain}. */
    protected final SeqCell seq(String name, Domain domain, int capacity) {
        return member(new SeqCell(name, words, domain, capacity));
    }

    /** A function {@code [keys -> Seq(domain)]} with sequences of at most {@code capacity} elements. */
    protected final SeqTable seqs(String name, Domain keys, Domain domain, int capacity) {
        return member(new SeqTable(name, words, keys, domain, capacity));
    }

    /** A set of pairs; the two domains have at most 64 pairs. */
    protected final Relation relation(String name, Domain left, Domain right) {
        return member(new Relation(name, words, left, right));
    }

    final Words words() {
        return words;
    }

    @Override
    public final Value.Rec read() {
        Map<String, Value> fields = new LinkedHashMap<>();
        members.forEach(m -> fields.put(m.name(), m.read()));
        return Value.rec(fields);
    }

    @Override
    public final void write(Value value) {
        if (!(value instanceof Value.Rec rec)) {
            throw misfit(value, "a record");
        }
        for (Variable member : members) {
            Value field = rec.fields().get(member.name());
            if (field == null) {
                throw misfit(value, "a record with the field " + member.name());
            }
            member.write(field);
        }
        if (rec.fields().size() != members.size()) {
            throw misfit(
                    value, "a record of " + members.stream().map(Variable::name).toList());
        }
    }

    @Override
    final void occupies(long[] bits) {
        members.forEach(m -> m.occupies(bits));
    }

    @Override
    final void rename(Renaming renaming, RewriteBuilder rewrite) {
        members.forEach(m -> m.rename(renaming, rewrite));
    }
}
