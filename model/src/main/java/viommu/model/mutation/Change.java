package viommu.model.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import viommu.model.state.Value;

/** What a step makes of a variable: a function changes by entries, a set by elements, anything else as a whole. */
record Change(Value from, Value to) {

    boolean isNone() {
        return from.equals(to);
    }

    /** In how many entries, elements or wholes the values differ. */
    int size() {
        return places().size();
    }

    /** Where the values differ: keys, elements, or nothing but the whole. */
    private List<Value> places() {
        List<Value> places = new ArrayList<>();
        if (from instanceof Value.Fun a && to instanceof Value.Fun b) {
            b.entries().forEach((key, value) -> {
                if (!value.equals(a.entries().get(key))) {
                    places.add(key);
                }
            });
        } else if (from instanceof Value.SetOf a && to instanceof Value.SetOf b) {
            SortedSet<Value> all = new TreeSet<>(a.elements());
            all.addAll(b.elements());
            all.stream()
                    .filter(e -> a.elements().contains(e) != b.elements().contains(e))
                    .forEach(places::add);
        } else if (!from.equals(to)) {
            places.add(to);
        }
        return places;
    }

    /** Whether a value is as {@code from} wherever this changes something. */
    boolean startsAt(Value value) {
        if (from instanceof Value.Fun a && value instanceof Value.Fun v) {
            return places().stream()
                    .allMatch(key -> a.entries().get(key).equals(v.entries().get(key)));
        }
        if (from instanceof Value.SetOf a && value instanceof Value.SetOf v) {
            return places().stream()
                    .allMatch(e -> a.elements().contains(e) == v.elements().contains(e));
        }
        return isNone() || from.equals(value);
    }

    /** The same change of another value. */
    Value on(Value value) {
        Value changed = value;
        for (Value place : places()) {
            changed = take(changed, to, place);
        }
        return changed;
    }

    /** All of it but the last entry or element, if it is of several. */
    Value narrowed() {
        List<Value> places = places();
        return places.size() < 2 ? to : take(to, from, places.get(places.size() - 1));
    }

    /** All of it, and the same for the entry or element after the last. */
    Value widened(SortedSet<Value> universe) {
        List<Value> places = places();
        return places.isEmpty() ? to : alike(to, places.get(places.size() - 1), universe);
    }

    /** The last entry or element stays as it was, and the one after it is changed so. */
    Value misplaced(SortedSet<Value> universe) {
        List<Value> places = places();
        if (places.isEmpty()) {
            return to;
        }
        Value last = places.get(places.size() - 1);
        Value wide = alike(to, last, universe);
        return wide.equals(to) ? to : take(wide, from, last);
    }

    /** A value whose entry or element after {@code place} is as that of {@code to} at {@code place}. */
    private Value alike(Value value, Value place, SortedSet<Value> universe) {
        if (value instanceof Value.Fun fun) {
            Value next = after(place, new TreeSet<>(fun.entries().keySet()));
            return with(fun, next, ((Value.Fun) to).entries().get(place));
        }
        if (value instanceof Value.SetOf set) {
            boolean added = ((Value.SetOf) to).elements().contains(place);
            SortedSet<Value> others = new TreeSet<>(universe);
            others.removeIf(e -> !e.equals(place) && set.elements().contains(e) == added);
            others.add(place);
            return with(set, after(place, others), added);
        }
        return value;
    }

    private static Value after(Value place, SortedSet<Value> all) {
        SortedSet<Value> later = new TreeSet<>(all.tailSet(place));
        later.remove(place);
        return later.isEmpty() ? all.first() : later.first();
    }

    /** A value that is as another at one place. */
    private static Value take(Value value, Value other, Value place) {
        if (value instanceof Value.Fun fun && other instanceof Value.Fun source) {
            return with(fun, place, source.entries().get(place));
        }
        if (value instanceof Value.SetOf set && other instanceof Value.SetOf source) {
            return with(set, place, source.elements().contains(place));
        }
        return other;
    }

    private static Value with(Value.Fun fun, Value key, Value value) {
        SortedMap<Value, Value> entries = new TreeMap<>(fun.entries());
        entries.put(key, value);
        return Value.fun(Map.copyOf(entries));
    }

    private static Value with(Value.SetOf set, Value element, boolean contained) {
        SortedSet<Value> elements = new TreeSet<>(set.elements());
        if (contained) {
            elements.add(element);
        } else {
            elements.remove(element);
        }
        return Value.set(elements);
    }
}
