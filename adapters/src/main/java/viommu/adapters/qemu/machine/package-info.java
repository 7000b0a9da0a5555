/** A QEMU process that runs nothing: its memory, its PCI devices and their DMA, driven from outside. */
package viommu.adapters.qemu.machine;
