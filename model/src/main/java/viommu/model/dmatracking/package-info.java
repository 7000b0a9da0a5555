/**
 * {@code DmaTracking}: a table that guest and host share, with a map count and two flags for each guest page. The guest counts its
 * DMA mappings there; the host pins a page when it is first mapped, and unpins it, with a compare-and-swap, only while nobody has
 * it mapped. So a host can overcommit memory although a device is assigned to a guest whose IOMMU it does not emulate.
 *
 * <p>One class per actor, each beside the TLA+ module of the same name; the order of what a map and an unmap consist of is data
 * ({@link viommu.model.dmatracking.Order}); known mistakes are subclasses that override one step
 * ({@link viommu.model.dmatracking.defect}). Source: coIOMMU, as in ChromiumOS {@code kernel/dma/coiommu.c} (guest) and crosvm
 * {@code devices/src/pci/coiommu.rs} (host).
 */
package viommu.model.dmatracking;
