/**
 * {@code InvalidationQueue}: how CPUs hand invalidations to one or two IOMMUs through a ring in memory, and learn that they are
 * done.
 *
 * <p>One class per actor, each beside the TLA+ module of the same name; what a submission consists of is data ({@link
 * viommu.model.invalidationqueue.Submission}); known mistakes are subclasses that override one step ({@link
 * viommu.model.invalidationqueue.defect}). Sources: Linux drivers/iommu/intel/dmar.c for the ring and its status words, Linux
 * drivers/iommu/amd/iommu.c for sequence numbers, Xen xen/drivers/passthrough for errors, time-outs and several units.
 */
package viommu.model.invalidationqueue;
