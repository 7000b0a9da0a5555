package viommu.adapters.qemu;

import java.util.List;
import viommu.adapters.qemu.amd.AmdIommu;
import viommu.adapters.qemu.intel.IntelIommu;
import viommu.adapters.qemu.smmu.Smmuv3;
import viommu.adapters.qemu.virtio.VirtioIommu;

/** The IOMMUs of QEMU that can be put to the test, by name. */
public final class QemuSubjects {
    /** What their names begin with. */
    public static final String PREFIX = "qemu:";

    private static final List<Emulation> ALL = List.of(
            IntelIommu.emulation(IntelIommu.Options.USUAL),
            IntelIommu.emulation(IntelIommu.Options.USUAL.withoutQueue()),
            IntelIommu.emulation(IntelIommu.Options.USUAL.withCachingMode()),
            IntelIommu.emulation(IntelIommu.Options.USUAL.withCachingMode().withoutQueue()),
            VirtioIommu.emulation(),
            AmdIommu.emulation(),
            AmdIommu.withoutReports(),
            AmdIommu.withInvalidTranslations(),
            Smmuv3.emulation(),
            Smmuv3.withInvalidEntries());

    private QemuSubjects() {}

    public static List<Emulation> all() {
        return ALL;
    }
}
