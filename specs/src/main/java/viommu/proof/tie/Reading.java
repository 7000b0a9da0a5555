package viommu.proof.tie;

import java.util.ArrayList;
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
    private final Map<Sort.Things, List<Value>> names;
    private final List<Cell> cells = new ArrayList<>();
    private final Ghosts ghosts;

    /** Where a value lies, and how it is read. */
    private record Cell(int at, Rule rule, int[] arguments) {}

    /** Names the things that history may name differently, so that two structures which differ in that only become one. */
    @FunctionalInterface
    public interface Ghosts {
        void rename(Layout layout, int[] structure);
    }

    /** @param own the rules for symbols that are not read by their names */
    public Reading(Layout layout, Scope scope, Map<Symbol, Rule> own, Ghosts ghosts) {
        this(layout, scope, Map.of(), own, ghosts);
    }

    /**
     * @param names of sorts whose things the model does not name by their prefix and number: what it calls the first, the second...
     * @param own the rules for symbols that are not read by their names
     */
    public Reading(
            Layout layout, Scope scope, Map<Sort.Things, List<Value>> names, Map<Symbol, Rule> own, Ghosts ghosts) {
        this.layout = layout;
        this.names = Map.copyOf(names);
        this.ghosts = ghosts;
        for (Symbol symbol : layout.symbols()) {
            Rule rule = own.getOrDefault(symbol, byName(symbol, scope));
            layout.forEach(symbol, arguments -> cells.add(new Cell(layout.at(symbol, arguments), rule, arguments)));
        }
    }

    public Layout layout() {
        return layout;
    }

    public World world() {
        return layout.world();
    }

    private Rule byName(Symbol symbol, Scope scope) {
        if (symbol.kind() == Symbol.Kind.CONSTANT) {
            return (state, arguments) -> scope.of(symbol.name());
        }
        String[] path = path(symbol.name());
        return (state, arguments) -> {
            Value value = at(state, path);
            List<Value> keys = keys(symbol, arguments);
            if (symbol instanceof Function function) {
                return numberOf(function.result(), applied(value, keys));
            }
            Value key = keys.size() == 1 ? keys.get(0) : new Value.Seq(keys);
            boolean member = value instanceof Value.SetOf set
                    ? set.elements().contains(key)
                    : value.equals(new Value.Bool(true));
            return member ? 1 : 0;
        };
    }

    /** A function of pairs, or of one thing and then of another. */
    private static Value applied(Value function, List<Value> keys) {
        Value value = function;
        for (Value key : keys) {
            Map<Value, Value> entries = ((Value.Fun) value).entries();
            Value pair = new Value.Seq(keys);
            if (entries.containsKey(pair)) {
                return entries.get(pair);
            }
            value = entries.get(key);
        }
        return value;
    }

    /** The value of a variable, or of a field of one, such as {@code worker.step}. */
    public static Value at(Value.Rec state, String path) {
        return at(state, path(path));
    }

    private static String[] path(String path) {
        return path.split("\\.");
    }

    private static Value at(Value.Rec state, String... path) {
        Value value = state;
        for (String field : path) {
            value = ((Value.Rec) value).fields().get(field);
        }
        return value;
    }

    private List<Value> keys(Symbol symbol, int[] arguments) {
        List<Value> keys = new ArrayList<>();
        for (int k = 0; k < arguments.length; k++) {
            keys.add(valueOf(symbol.arguments().get(k), arguments[k]));
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

    /** The thing of that number, as this model names it. */
    public Value valueOf(Sort sort, int number) {
        return number > 0 && sort.base() instanceof Sort.Things things && names.containsKey(things)
                ? names.get(things).get(number - 1)
                : value(sort, number);
    }

    /** The number of a thing, as this model names it, of a name or an integer. */
    public int numberOf(Sort sort, Value value) {
        int place = sort.base() instanceof Sort.Things things
                ? names.getOrDefault(things, List.of()).indexOf(value)
                : -1;
        return place >= 0 ? place + 1 : number(sort, value);
    }

    /** The structure that the state is. */
    public int[] structure(Value.Rec state) {
        int[] structure = new int[layout.size()];
        for (Cell cell : cells) {
            structure[cell.at()] = cell.rule().read(state, cell.arguments());
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
