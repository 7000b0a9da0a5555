/**
 * {@code FlushQueue}: deferred invalidation at the grain of Linux, where an unmapped IOVA and its page-table page wait in a ring
 * until a flush of the whole IOTLB has begun after they were queued, and has finished.
 *
 * <p>One class per part, each beside the TLA+ module of the same name; the order of the pieces is data
 * ({@link viommu.model.flushqueue.Order}); known mistakes are subclasses that override one operator
 * ({@link viommu.model.flushqueue.defect}). Source: Linux, {@code drivers/iommu/dma-iommu.c}, {@code queue_iova},
 * {@code fq_ring_free_locked}, {@code fq_flush_iotlb}, {@code fq_flush_timeout}; its flush counters came with
 * {@code fb418dab8a4f}.
 */
package viommu.model.flushqueue;
