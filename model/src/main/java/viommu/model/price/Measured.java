package viommu.model.price;

/**
 * What one run gave.
 *
 * @param lineRate share of the time in which the line was busy, from 0 to 1
 * @param invalidations descriptors of the queue per packet
 * @param doorbells batches of them per packet
 * @param exits per packet
 * @param reuses maps that found a stale mapping, as a share of all
 * @param staleMean stale mappings on average over time
 * @param staleMost the most at one time
 * @param windowMeanMs for how long a page stays within the device's reach after its unmap has returned, where it does; 0 if none does
 * @param windowMostMs the longest of these times
 * @param exposedBytes the bytes within reach after their unmap, on average over time
 * @param byteSecondsPerPacket the same as bytes times seconds, for each packet
 * @param pinnedMean pages that the host has pinned for the device, on average over time; on bare metal none is counted
 * @param pinnedMost the most at one time
 * @param faults pages that the host had to bring back, per packet
 * @param stuck the host could give no frame because all were pinned; the other figures are of the time until then
 */
public record Measured(
        Way way,
        double lineRate,
        double invalidations,
        double doorbells,
        double exits,
        double reuses,
        double staleMean,
        int staleMost,
        double windowMeanMs,
        double windowMostMs,
        double exposedBytes,
        double byteSecondsPerPacket,
        double pinnedMean,
        int pinnedMost,
        double faults,
        boolean stuck) {}
