/**
 * {@code OptimisticTeardown}: the stale pool of optimistic teardown. An unmap returns at once and leaves its mapping in a pool,
 * where a map of the same page with the same permission finds it; what is not reused in time is torn down.
 *
 * <p>One class per part, each beside the TLA+ module of the same name; what the driver decides is in {@link
 * viommu.model.optimisticteardown.Rules}; known mistakes are subclasses that override one step or rule ({@link
 * viommu.model.optimisticteardown.defect}). Source: Amit, Ben-Yehuda, Tsafrir, Schuster, vIOMMU: Efficient IOMMU Emulation, USENIX
 * ATC 2011; where it is silent the protocol says what an implementation would have to do.
 */
package viommu.model.optimisticteardown;
