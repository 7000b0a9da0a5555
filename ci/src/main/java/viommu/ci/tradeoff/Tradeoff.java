package viommu.ci.tradeoff;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import viommu.model.price.Measured;
import viommu.model.price.Point;

/**
 * What was simulated of every teardown under every emulation.
 *
 * @param rows in the order of teardowns and emulations
 * @param spread how far it depends on what is not known, if that was asked for
 */
public record Tradeoff(Setting setting, List<Measured> rows, Optional<Spread> spread) {

    /** A predicted point may be off by so many percentage points. */
    public static final double TOLERANCE = 10;

    /** The published point of a row. */
    public Optional<Point> point(Measured row) {
        return setting.costs().point(row.way());
    }

    /** By how many percentage points the simulation is above the published point. */
    public OptionalDouble residual(Measured row) {
        return point(row)
                .map(point -> OptionalDouble.of(percent(row) - point.percent()))
                .orElse(OptionalDouble.empty());
    }

    static double percent(Measured row) {
        return 100 * row.lineRate();
    }

    /** The published points that the simulation misses by more than {@link #TOLERANCE}, fitted ones too. */
    public List<Measured> missed() {
        return rows.stream()
                .filter(row -> Math.abs(residual(row).orElse(0)) > TOLERANCE)
                .toList();
    }
}
