package viommu.model.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A permutation of identifiers. A name that it does not mention stays as it is; applied to a value, it reaches every name inside
 * and neither numbers nor the fields of records.
 */
public final class Renaming {
    private final Map<Value.Name, Value.Name> names;

    private Renaming(Map<Value.Name, Value.Name> names) {
        this.names = Map.copyOf(names);
    }

    /** @throws IllegalArgumentException if it is no permutation: what is renamed and what it is renamed to must be the same */
    public static Renaming of(Map<Value.Name, Value.Name> names) {
        if (!names.keySet().equals(new HashSet<>(names.values()))) {
            throw new IllegalArgumentException("not a permutation: " + names);
        }
        return new Renaming(names);
    }

    /** Leaves every name as it is. */
    public static Renaming identity() {
        return new Renaming(Map.of());
    }

    /** Both renamings, of names that only one of them mentions. */
    public Renaming and(Renaming other) {
        Map<Value.Name, Value.Name> both = new LinkedHashMap<>(names);
        both.putAll(other.names);
        return of(both);
    }

    public Value apply(Value value) {
        if (value instanceof Value.Name name) {
            return names.getOrDefault(name, name);
        }
        if (value instanceof Value.Seq seq) {
            return new Value.Seq(seq.elements().stream().map(this::apply).toList());
        }
        if (value instanceof Value.SetOf set) {
            List<Value> elements = new ArrayList<>();
            set.elements().forEach(element -> elements.add(apply(element)));
            return Value.set(elements);
        }
        if (value instanceof Value.Fun fun) {
            Map<Value, Value> entries = new LinkedHashMap<>();
            fun.entries().forEach((key, element) -> entries.put(apply(key), apply(element)));
            return Value.fun(entries);
        }
        if (value instanceof Value.Rec rec) {
            return apply(rec);
        }
        return value;
    }

    public Value.Rec apply(Value.Rec rec) {
        Map<String, Value> fields = new LinkedHashMap<>();
        rec.fields().forEach((field, element) -> fields.put(field, apply(element)));
        return Value.rec(fields);
    }

    /** Such as {@code i1->i2 i2->i1}; of the identity, {@code identity}. */
    @Override
    public String toString() {
        List<String> moved = new ArrayList<>();
        names.forEach((from, to) -> {
            if (!from.equals(to)) {
                moved.add(from + "->" + to);
            }
        });
        moved.sort(null);
        return moved.isEmpty() ? "identity" : String.join(" ", moved);
    }
}
