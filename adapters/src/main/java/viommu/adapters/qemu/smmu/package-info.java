/**
 * The guest's side of an Arm SMMUv3 with stage 1 only, from the Arm System Memory Management Unit Architecture Specification, IHI 0070;
 * the tables are those of VMSAv8-64 (Arm ARM, DDI 0487, chapter D8). {@link viommu.adapters.qemu.smmu.Smmuv3} is what others use.
 */
package viommu.adapters.qemu.smmu;
