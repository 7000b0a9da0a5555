/** The IOMMU of virtio 1.2 (section 5.13), on PCI (section 4.1) with split virtqueues (section 2.7). */
package viommu.adapters.qemu.virtio;
