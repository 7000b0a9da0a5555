package viommu.model.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How large a check is: a size for every dimension of a protocol. Immutable. */
public final class Scope {
    private final List<Dimension> dimensions;
    private final Map<String, Integer> sizes;

    private Scope(List<Dimension> dimensions, Map<String, Integer> sizes) {
        this.dimensions = List.copyOf(dimensions);
        this.sizes = Map.copyOf(sizes);
    }

    /** Every dimension at its standard size. */
    public static Scope defaults(List<Dimension> dimensions) {
        return new Scope(
                dimensions, dimensions.stream().collect(Collectors.toMap(Dimension::name, Dimension::standard)));
    }

    /**
     * This scope with some sizes changed.
     *
     * @throws UnknownNameException if a name is not a dimension
     * @throws IllegalArgumentException if a size is out of the dimension's bounds; the message names them
     */
    public Scope with(Map<String, Integer> changes) {
        Map<String, Integer> merged = new LinkedHashMap<>(sizes);
        changes.forEach((name, size) -> {
            Dimension dimension = UnknownNameException.find("dimension", name, dimensions, Dimension::name);
            if (size < dimension.min() || size > dimension.max()) {
                throw new IllegalArgumentException(name + "=" + size + " is out of scope: it is from " + dimension.min()
                        + " to " + dimension.max());
            }
            merged.put(name, size);
        });
        return new Scope(dimensions, merged);
    }

    /** The size of a dimension. */
    public int of(String name) {
        return sizes.get(UnknownNameException.find("dimension", name, dimensions, Dimension::name)
                .name());
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** The sizes by name, in the order of the dimensions. */
    public Map<String, Integer> sizes() {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        dimensions.forEach(d -> ordered.put(d.name(), sizes.get(d.name())));
        return ordered;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scope scope && sizes.equals(scope.sizes);
    }

    @Override
    public int hashCode() {
        return sizes.hashCode();
    }

    /** Such as {@code Iova=2 Page=2}. */
    @Override
    public String toString() {
        return sizes().entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
    }
}
