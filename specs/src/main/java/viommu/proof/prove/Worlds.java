package viommu.proof.prove;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import viommu.proof.finite.World;
import viommu.proof.logic.Function;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Symbol;

/** Small worlds in which a solver looks for states. */
public final class Worlds {
    private static final int LARGEST = 3;

    private Worlds() {}

    /** Worlds with so many of everything, the small ones first. */
    static List<World> of(List<Symbol> symbols) {
        List<World> worlds = new ArrayList<>();
        for (int size = 1; size <= LARGEST; size++) {
            worlds.add(of(symbols, size));
        }
        return worlds;
    }

    static World of(List<Symbol> symbols, int size) {
        Map<Sort.Things, Integer> sizes = new LinkedHashMap<>();
        things(symbols).forEach(sort -> sizes.put(sort, size + sort.spare()));
        return new World(sizes);
    }

    /** The sorts of things that symbols are about. */
    public static Set<Sort.Things> things(List<Symbol> symbols) {
        Set<Sort> sorts = new LinkedHashSet<>();
        for (Symbol symbol : symbols) {
            symbol.arguments().forEach(s -> sorts.add(s.base()));
            if (symbol instanceof Function function) {
                sorts.add(function.result().base());
            }
        }
        Set<Sort.Things> things = new LinkedHashSet<>();
        sorts.forEach(sort -> {
            if (sort instanceof Sort.Things some) {
                things.add(some);
            }
        });
        return things;
    }
}
