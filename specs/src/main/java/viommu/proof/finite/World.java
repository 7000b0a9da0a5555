package viommu.proof.finite;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import viommu.proof.logic.Sort;

/** How many things there are of each sort. */
public record World(Map<Sort.Things, Integer> sizes) {

    public World {
        sizes = new LinkedHashMap<>(sizes);
    }

    public int size(Sort.Things sort) {
        Integer size = sizes.get(sort);
        if (size == null) {
            throw new IllegalArgumentException("the world has no " + sort.name());
        }
        return size;
    }

    /** How many values a term of the sort can have; of things, None is one. */
    int values(Sort sort) {
        return sort.base() instanceof Sort.Things things
                ? size(things) + 1
                : ((Sort.Names) sort.base()).values().size();
    }

    /** The first value that a variable of the sort can have: 0 is None. */
    static int first(Sort sort) {
        return sort instanceof Sort.Things ? 1 : 0;
    }

    /** Such as {@code Iova=2 Page=2}. */
    @Override
    public String toString() {
        return sizes.entrySet().stream()
                .map(e -> e.getKey().name() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
    }
}
