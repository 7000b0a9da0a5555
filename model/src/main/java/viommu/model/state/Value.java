package viommu.model.state;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A value of TLA+, as far as finite protocols need it. Structural equality; {@code toString} is TLA+ text.
 *
 * <p>Strings and model values are both {@link Name}: the protocols never use one text for both.
 */
public sealed interface Value extends Comparable<Value> {

    /** An integer. */
    record Int(int value) implements Value {
        @Override
        public String toString() {
            return Integer.toString(value);
        }
    }

    /** A truth value. */
    record Bool(boolean value) implements Value {
        @Override
        public String toString() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /** A string or a model value, such as {@code Live}, {@code i1} or {@code None}. */
    record Name(String text) implements Value {
        @Override
        public String toString() {
            return text;
        }
    }

    /** A finite set. */
    record SetOf(SortedSet<Value> elements) implements Value {
        @Override
        public String toString() {
            return elements.stream().map(Value::toString).collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /** A sequence or a tuple. */
    record Seq(List<Value> elements) implements Value {
        @Override
        public String toString() {
            return elements.stream().map(Value::toString).collect(Collectors.joining(", ", "<<", ">>"));
        }
    }

    /** A function with a finite domain. */
    record Fun(SortedMap<Value, Value> entries) implements Value {
        @Override
        public String toString() {
            return entries.entrySet().stream()
                    .map(e -> e.getKey() + " :> " + e.getValue())
                    .collect(Collectors.joining(" @@ ", "(", ")"));
        }
    }

    /** A record. */
    record Rec(SortedMap<String, Value> fields) implements Value {
        @Override
        public String toString() {
            return fields.entrySet().stream()
                    .map(e -> e.getKey() + " |-> " + e.getValue())
                    .collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** The absent frame, page or IOVA. */
    Name NONE = new Name("None");

    static Name name(String text) {
        return new Name(text);
    }

    static Seq seq(Value... elements) {
        return new Seq(List.of(elements));
    }

    static SetOf set(Iterable<Value> elements) {
        TreeSet<Value> sorted = new TreeSet<>();
        elements.forEach(sorted::add);
        return new SetOf(sorted);
    }

    static Fun fun(java.util.Map<Value, Value> entries) {
        return new Fun(new TreeMap<>(entries));
    }

    static Rec rec(java.util.Map<String, Value> fields) {
        return new Rec(new TreeMap<>(fields));
    }

    /** Integers by value, everything else by kind and then by text: total, and stable over runs. */
    @Override
    default int compareTo(Value other) {
        if (this instanceof Int a && other instanceof Int b) {
            return Integer.compare(a.value(), b.value());
        }
        return Comparator.<Value, String>comparing(v -> v.getClass().getSimpleName())
                .thenComparing(Value::toString)
                .compare(this, other);
    }
}
