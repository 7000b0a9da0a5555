package viommu.proof.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import viommu.proof.logic.Function;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Symbol;

/**
 * A state of a finite world: the value of every symbol. A thing is its number, None 0; a name is its place in the sort; true is 1.
 */
public final class Structure {
    private final Layout layout;
    private final int[] values;

    public Structure(Layout layout, int[] values) {
        this.layout = layout;
        this.values = values.clone();
    }

    public Layout layout() {
        return layout;
    }

    public int[] values() {
        return values.clone();
    }

    public int at(Symbol symbol, int... arguments) {
        return values[layout.at(symbol, arguments)];
    }

    /** The names of the values that differ, such as {@code shadow[i1]: None -> f1}. */
    public static List<String> changes(Structure before, Structure after) {
        List<String> changes = new ArrayList<>();
        for (Symbol symbol : before.layout.symbols()) {
            before.layout.forEach(symbol, arguments -> {
                if (before.at(symbol, arguments) != after.at(symbol, arguments)) {
                    changes.add(place(symbol, arguments) + ": " + before.text(symbol, arguments) + " -> "
                            + after.text(symbol, arguments));
                }
            });
        }
        return changes;
    }

    /** All values, such as {@code shadow[i1]=None}. */
    public List<String> entries() {
        List<String> entries = new ArrayList<>();
        for (Symbol symbol : layout.symbols()) {
            layout.forEach(symbol, arguments -> entries.add(place(symbol, arguments) + "=" + text(symbol, arguments)));
        }
        return entries;
    }

    private String text(Symbol symbol, int[] arguments) {
        return symbol instanceof Function function
                ? name(function.result(), at(symbol, arguments))
                : at(symbol, arguments) == 1 ? "TRUE" : "FALSE";
    }

    private static String place(Symbol symbol, int[] arguments) {
        List<String> names = new ArrayList<>();
        for (int k = 0; k < arguments.length; k++) {
            names.add(name(symbol.arguments().get(k), arguments[k]));
        }
        return names.isEmpty() ? symbol.name() : symbol.name() + "[" + String.join(", ", names) + "]";
    }

    /** What a value of the sort is called. */
    public static String name(Sort sort, int value) {
        if (sort.base() instanceof Sort.Things things) {
            return value == 0 ? "None" : things.prefix() + value;
        }
        return sort.base() instanceof Sort.Names names ? names.values().get(value) : Integer.toString(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Structure structure && Arrays.equals(values, structure.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return String.join("; ", entries());
    }
}
