package viommu.proof.finite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Symbol;

/** Where the values of the symbols of a finite structure lie. */
public final class Layout {
    private final World world;
    private final List<Symbol> symbols;
    private final Map<Symbol, Integer> offsets = new HashMap<>();
    private final int size;

    public Layout(World world, List<Symbol> symbols) {
        this.world = world;
        this.symbols = List.copyOf(symbols);
        int next = 0;
        for (Symbol symbol : symbols) {
            offsets.put(symbol, next);
            int cells = 1;
            for (Sort sort : symbol.arguments()) {
                cells *= world.values(sort);
            }
            next += cells;
        }
        size = next;
    }

    public World world() {
        return world;
    }

    public List<Symbol> symbols() {
        return symbols;
    }

    /** How many values there are. */
    public int size() {
        return size;
    }

    int offset(Symbol symbol) {
        Integer offset = offsets.get(symbol);
        if (offset == null) {
            throw new IllegalArgumentException(symbol.name() + " is no part of the structure");
        }
        return offset;
    }

    /** Where the value for these arguments lies. */
    public int at(Symbol symbol, int... arguments) {
        int index = 0;
        for (int k = 0; k < arguments.length; k++) {
            index = index * world.values(symbol.arguments().get(k)) + arguments[k];
        }
        return offset(symbol) + index;
    }

    /** All arguments that the symbol has a value for. Where it cannot be asked about None, its value there is 0 and means nothing. */
    public void forEach(Symbol symbol, Consumer<int[]> action) {
        forEach(symbol.arguments(), 0, new int[symbol.arguments().size()], action);
    }

    private void forEach(List<Sort> sorts, int place, int[] arguments, Consumer<int[]> action) {
        if (place == sorts.size()) {
            action.accept(arguments.clone());
            return;
        }
        for (int value = World.first(sorts.get(place)); value < world.values(sorts.get(place)); value++) {
            arguments[place] = value;
            forEach(sorts, place + 1, arguments, action);
        }
    }

    /** All choices of values for variables of these sorts. */
    public List<int[]> choices(List<Sort> sorts) {
        List<int[]> all = new ArrayList<>();
        forEach(sorts, 0, new int[sorts.size()], all::add);
        return all;
    }
}
