/**
 * Intel's IOMMU in legacy mode, driven as the Virtualization Technology for Directed I/O specification says (rev. 3.0; section numbers
 * are of that revision).
 */
package viommu.adapters.qemu.intel;
