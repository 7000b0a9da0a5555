/**
 * The guest's side of an AMD IOMMU, from the AMD I/O Virtualization Technology (IOMMU) Specification, publication 48882, whose
 * section numbers are those of revision 3.05. {@link viommu.adapters.qemu.amd.AmdIommu} is what others use.
 */
package viommu.adapters.qemu.amd;
