package viommu.proof.tie;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import viommu.model.protocol.Scope;
import viommu.model.state.Value;
import viommu.proof.finite.Layout;
import viommu.proof.finite.Structure;
import viommu.proof.finite.World;
import viommu.proof.logic.Function;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Symbol;

/**
 * How a state of a model is read as a structure. A symbol that has the name of a variable is read from it: a function from a function,
 * a relation from a set, a name from a string. What is seen from a distance, or is history, a protocol says itself.
 */
public final class Reading {

    /** How one symbol is read. */
    @FunctionalInterface
    public interface Rule {
        /**
         * @param state the values of all variables
         * @param arguments as in a structure
         * @return the value as in a structure
         */
        int read(Value.Rec state, int[] arguments);
    }

    private final Layout layout;
    private final Map<Symbol, Rule> rules = new HashMap<>();
    private final Ghosts ghosts;

    /** Names the things that history may name differently, so that two structures which differ in that only become one. */
    @FunctionalInterface
    public interface Ghosts {
        void rename(Layout layout, int[] structure);
    }

    /** @param own the rules for symbols that are not read by their names */
    public Reading(Layout layout, Scope scope, Map<Symbol, Rule> own, Ghosts ghosts) {
        this.layout = layout;
        this.ghosts = ghosts;
        for (Symbol symbol : layout.symbols()) {
            rules.put(symbol, own.getOrDefault(symbol, byName(symbol, scope)));
        }
    }

    public Layout layout() {
        return layout;
    }

    public World world() {
        return layout.world();
    }

    private static Rule byName(Symbol symbol, Scope scope) {
        if (symbol.kind() == Symbol.Kind.CONSTANT) {
            return (state, arguments) -> scope.of(symbol.name());
        }
        return (state, arguments) -> {
            Value value = at(state, symbol.name());
            List<Value> keys = keys(symbol, arguments);
            if (symbol instanceof Function function) {
                for (Value key : keys) {
                    value = ((Value.Fun) value).entries().get(key);
                }
                return number(function.result(), value);
            }
            Value key = keys.size() == 1 ? keys.get(0) : new Value.Seq(keys);
            boolean member = value instanceof Value.SetOf set
                    ? set.elements().contains(key)
                    : value.equals(new Value.Bool(true));
            return member ? 1 : 0;
        };
    }

    /** The value of a variable, or of a field of one, such as {@code worker.step}. */
    public static Value at(Value.Rec state, String path) {
        Value value = state;
        for (String field : path.split("\\.")) {
            value = ((Value.Rec) value).fields().get(field);
        }
        return value;
    }

    private static List<Value> keys(Symbol symbol, int[] arguments) {
        List<Value> keys = new ArrayList<>();
        for (int k = 0; k < arguments.length; k++) {
            keys.add(value(symbol.arguments().get(k), arguments[k]));
        }
        return keys;
    }

    /** The thing of that number, as the model names it. */
    public static Value value(Sort sort, int number) {
        return sort.base() instanceof Sort.Things things && things.numbered()
                ? new Value.Int(number - 1)
                : Value.name(Structure.name(sort, number));
    }

    /** The number of a thing, a name or an integer. */
    public static int number(Sort sort, Value value) {
        if (value instanceof Value.Int integer) {
            return sort.base() instanceof Sort.Things ? integer.value() + 1 : integer.value();
        }
        String text = ((Value.Name) value).text();
        if (sort.base() instanceof Sort.Things things) {
            return text.equals("None")
                    ? 0
                    : Integer.parseInt(text.substring(things.prefix().length()));
        }
        return ((Sort.Names) sort.base()).values().indexOf(text);
    }

    /** The structure that the state is. */
    public int[] structure(Value.Rec state) {
        int[] structure = new int[layout.size()];
        for (Symbol symbol : layout.symbols()) {
            layout.forEach(
                    symbol,
                    arguments -> structure[layout.at(symbol, arguments)] =
                            rules.get(symbol).read(state, arguments));
        }
        return canonical(structure);
    }

    /** The structure with history named as it is read. */
    public int[] canonical(int[] structure) {
        int[] named = structure.clone();
        ghosts.rename(layout, named);
        return named;
    }
}
