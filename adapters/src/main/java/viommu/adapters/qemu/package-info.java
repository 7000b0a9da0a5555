/**
 * The IOMMUs that QEMU emulates, put to the test: {@link viommu.adapters.qemu.QemuSubjects} names them,
 * {@link viommu.adapters.qemu.QemuSubject} is one of them, {@link viommu.adapters.qemu.Probe} sees where a DMA goes. Each
 * {@link viommu.adapters.qemu.IommuDriver} lives in a folder of its own and is written from the specification of its interface.
 */
package viommu.adapters.qemu;
