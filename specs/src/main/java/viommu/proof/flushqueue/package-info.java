/**
 * {@code FlushQueue} for any number of CPUs, rings, slots, IOVAs and table pages, and of DMAs in flight; and without a queue. The
 * classes are those of the specification's modules.
 */
package viommu.proof.flushqueue;
