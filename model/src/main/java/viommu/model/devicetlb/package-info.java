/**
 * {@code DeviceTlb}: Address Translation Services. A device with two functions keeps translations of its own, which only an
 * invalidation addressed to the function takes away, and only in the right order after that of the IOTLB.
 *
 * <p>One class per actor, each beside the TLA+ module of the same name; what a teardown consists of and covers is data
 * ({@link viommu.model.devicetlb.Teardown}); known mistakes are subclasses that override one step
 * ({@link viommu.model.devicetlb.defect}). Source: PCI Express ATS for request, invalidation and completion; Linux
 * {@code drivers/iommu/intel/cache.c} and {@code 353e3cf8590c} for the order.
 */
package viommu.model.devicetlb;
