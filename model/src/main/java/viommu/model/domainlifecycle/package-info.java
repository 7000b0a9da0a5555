/**
 * {@code DomainLifecycle}: endpoints are attached to domains, moved, detached and removed, domain ids are used again, shadow tables
 * and containers follow. An endpoint reaches what is mapped in its domain, all of it and nothing else.
 *
 * <p>One class per actor, each beside the TLA+ module of the same name; what an operation consists of and to whom it is addressed
 * is data ({@link viommu.model.domainlifecycle.Lifecycle}); known mistakes are subclasses that override one step
 * ({@link viommu.model.domainlifecycle.defect}). Source: the drivers of Linux and Xen for VT-d and AMD's IOMMU for contexts and
 * domain ids; QEMU {@code hw/i386/intel_iommu.c} for shadow tables; cloud-hypervisor {@code virtio-devices/src/iommu.rs} for
 * endpoints with a container each.
 */
package viommu.model.domainlifecycle;
