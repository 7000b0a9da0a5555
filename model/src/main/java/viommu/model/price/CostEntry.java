package viommu.model.price;

/**
 * A figure and where it is from.
 *
 * @param value in the unit
 * @param low the least that it may well be; for a fitted one, the value
 * @param high the most
 * @param source for a fitted one, the point that it is fitted to
 */
public record CostEntry(Cost cost, double value, double low, double high, String unit, Kind kind, String source) {

    /** How well it is known. */
    public enum Kind {
        /** Found in a document that is named. */
        PUBLISHED,
        /** Named after a document from memory; nobody has looked it up. */
        RECALLED,
        /** An estimate. */
        ASSUMED,
        /** Chosen so that the simulation gives a published point. */
        FITTED
    }

    public CostEntry {
        if (!(low <= value && value <= high) || low < 0) {
            throw new IllegalArgumentException(cost + ": " + value + " is not from " + low + " to " + high);
        }
    }

    CostEntry with(double other) {
        return new CostEntry(cost, other, Math.min(low, other), Math.max(high, other), unit, kind, source);
    }
}
