/**
 * {@code PageTable}: an I/O page table at the grain of the code that writes it. Ranges and the aligned blocks that invalidations
 * cover, two levels with superpages and a paging-structure cache, table pages from the pool that data frames come from, a shadow
 * table that follows invalidations, and stores that the walker sees later than the driver made them.
 *
 * <p>One class per actor, each beside the TLA+ module of the same name; which pieces a task consists of
 * ({@link viommu.model.pagetable.Plan}) and which pages it covers ({@link viommu.model.pagetable.Coverage}) is data; known
 * mistakes are subclasses that override one step ({@link viommu.model.pagetable.defect}). Source: VT-d specification, 6.5
 * (invalidations) and 6.5.3.3 (tear-down of entries); Linux {@code drivers/iommu/intel/iommu.c} and {@code cache.c}; QEMU
 * {@code hw/i386/intel_iommu.c} for the shadow table.
 */
package viommu.model.pagetable;
