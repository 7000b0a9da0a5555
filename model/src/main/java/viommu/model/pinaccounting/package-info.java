/**
 * {@code PinAccounting}: who keeps a frame of the guest pinned while a device can reach it, at the grain of VFIO type1 and
 * iommufd. A map pins pages one by one, may fail at any of them, and takes back what it did; an unmap gathers what it cleared,
 * invalidates once, and only then unpins.
 *
 * <p>One class per actor, each beside the TLA+ module of the same name; which pins a request takes and gives back is data
 * ({@link viommu.model.pinaccounting.Rules}); known mistakes are subclasses that override one step
 * ({@link viommu.model.pinaccounting.defect}). Source: Linux {@code drivers/vfio/vfio_iommu_type1.c} and
 * {@code drivers/iommu/iommufd/pages.c}; QEMU's {@code RamDiscardManager} for memory that comes and goes.
 */
package viommu.model.pinaccounting;
