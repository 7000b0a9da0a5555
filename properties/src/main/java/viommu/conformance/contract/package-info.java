/**
 * What an IOMMU owes, seen from outside, and nothing about how it keeps it.
 *
 * <p>{@link viommu.conformance.contract.Oracle} follows what was asked of a subject and knows, for each requester and IOVA page,
 * every translation that a DMA may observe now: what the I/O page table holds, and what it held since the last completed
 * invalidation that covers it. A refusal is one of these values, and permissions are part of them. Caches may lose an entry at any
 * time and invalidations may be wider than asked for: neither is a violation, the second is counted as a cost. What else is seen
 * breaks a {@link viommu.conformance.contract.Clause}, one class each, which are all listed in
 * {@link viommu.conformance.contract.Clauses}.
 */
package viommu.conformance.contract;
