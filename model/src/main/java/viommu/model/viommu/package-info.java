/**
 * {@code Viommu}: the whole system of guest, emulator, host and device, from map to the last trace of a translation.
 *
 * <p>One class per actor, each beside the TLA+ module of the same name; the strategies of teardown are data
 * ({@link viommu.model.viommu.Strategy}); known mistakes are subclasses that override one step
 * ({@link viommu.model.viommu.defect}). Source: "vIOMMU: Efficient IOMMU Emulation", USENIX ATC 2011, for the strategies; the
 * VT-d specification for queue, wait descriptor and caching mode.
 */
package viommu.model.viommu;
