package viommu.model.price;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** All figures, each once, and the published points that they are held against. */
public final class CostTable {
    private final Map<Cost, CostEntry> entries;
    private final List<Point> points;

    /** @throws IllegalArgumentException if a figure is missing or given twice; the message names it */
    public CostTable(List<CostEntry> entries, List<Point> points) {
        this.entries = new EnumMap<>(Cost.class);
        for (CostEntry entry : entries) {
            if (this.entries.put(entry.cost(), entry) != null) {
                throw new IllegalArgumentException(entry.cost() + " is given twice");
            }
        }
        for (Cost cost : Cost.values()) {
            if (!this.entries.containsKey(cost)) {
                throw new IllegalArgumentException(cost + " is missing");
            }
        }
        this.points = List.copyOf(points);
    }

    public double of(Cost cost) {
        return entries.get(cost).value();
    }

    public List<CostEntry> entries() {
        return List.copyOf(entries.values());
    }

    public List<Point> points() {
        return points;
    }

    public Optional<Point> point(Way way) {
        return points.stream().filter(p -> p.way().equals(way)).findFirst();
    }

    public CostTable with(Cost cost, double value) {
        return each(entry -> entry.cost() == cost ? value : entry.value());
    }

    /** Another value for each figure. */
    public CostTable each(ToDoubleFunction<CostEntry> values) {
        return new CostTable(
                entries.values().stream()
                        .map(e -> e.with(values.applyAsDouble(e)))
                        .toList(),
                points);
    }
}
