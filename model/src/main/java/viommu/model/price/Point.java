package viommu.model.price;

import java.util.Optional;

/**
 * A throughput that the paper reports.
 *
 * @param percent of the line rate
 * @param fits the figure that is fitted to it, or empty if the simulation predicts it
 */
public record Point(Way way, double percent, Optional<Cost> fits) {}
