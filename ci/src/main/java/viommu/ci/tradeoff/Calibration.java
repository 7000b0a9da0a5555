package viommu.ci.tradeoff;

import viommu.model.price.Cost;
import viommu.model.price.CostTable;
import viommu.model.price.Point;
import viommu.model.price.Workload;

/** Chooses the fitted figures so that the simulation gives the published points that they are fitted to, one after the other. */
public final class Calibration {
    /** Of the line rate. */
    private static final double CLOSE = 0.0002;

    private static final int MOST_STEPS = 40;

    private Calibration() {}

    /**
     * The table with the fitted figures chosen anew. Each must cost throughput, and the points must stand in such an order that a
     * figure has no part in the points before its own.
     */
    public static CostTable fit(CostTable table, Workload workload) {
        CostTable fitted = table;
        for (Point point : table.points()) {
            if (point.fits().isPresent()) {
                fitted = fit(fitted, workload, point, point.fits().get());
            }
        }
        return fitted;
    }

    private static CostTable fit(CostTable table, Workload workload, Point point, Cost cost) {
        double low = 0;
        double high = cost == Cost.PAGE_LOSS ? 1 : 1e6;
        double wanted = point.percent() / 100;
        CostTable middle = table;
        for (int i = 0; i < MOST_STEPS; i++) {
            double value = (low + high) / 2;
            middle = table.with(cost, value);
            double is = new Setting(workload, middle).run(point.way()).lineRate();
            if (Math.abs(is - wanted) < CLOSE) {
                return middle;
            }
            if (is > wanted) {
                low = value;
            } else {
                high = value;
            }
        }
        return middle;
    }
}
