/** I/O page tables in the memory of a machine. */
package viommu.adapters.qemu.tables;
