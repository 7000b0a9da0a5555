package viommu.adapters.qemu.smmu;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import viommu.adapters.qemu.Emulation;
import viommu.adapters.qemu.machine.Board;
import viommu.conformance.Capabilities;
import viommu.conformance.Feature;
import viommu.conformance.Granularity;
import viommu.conformance.PageSize;
import viommu.conformance.Permission;

/** QEMU's {@code smmuv3}. */
public final class Smmuv3 {
    private static final int REQUESTERS = 3;
    private static final int DOMAINS = 3;
    private static final int MAX_MASK = 27;

    private Smmuv3() {}

    /** With every refused access reported: a device in no domain has a context descriptor without a table. */
    public static Emulation emulation() {
        return emulation("qemu:smmuv3", Detached.NO_WALKS, EnumSet.of(Feature.FAULT_REPORTS));
    }

    /** A device in no domain has no valid stream table entry; what it is refused is reported without an address. */
    public static Emulation withInvalidEntries() {
        return emulation("qemu:smmuv3,detached=invalid", Detached.INVALID, EnumSet.noneOf(Feature.class));
    }

    private static Emulation emulation(String name, Detached detached, Set<Feature> features) {
        features.addAll(Set.of(Feature.ATTACH, Feature.QUEUED, Feature.LEAF_ONLY, Feature.BREAK_BEFORE_MAKE));
        Capabilities capabilities = Capabilities.plain(name)
                .withRequesters(REQUESTERS, DOMAINS)
                .withMemory(Smmuv3Driver.WINDOW.page(), Board.GUEST_PAGES)
                .withSizes(Set.of(PageSize.KIB_4, PageSize.MIB_2, PageSize.GIB_1))
                .withPermissions(Set.of(Permission.READ, Permission.READ_WRITE))
                .withInvalidations(
                        Set.of(
                                Granularity.GLOBAL,
                                Granularity.DOMAIN,
                                Granularity.PAGES,
                                Granularity.CONTEXT_GLOBAL,
                                Granularity.CONTEXT_REQUESTER),
                        MAX_MASK)
                .withFeatures(features);
        return new Emulation(
                name,
                Board.VIRT,
                ",iommu=smmuv3",
                List.of(),
                REQUESTERS,
                machine -> new Smmuv3Driver(machine, capabilities, detached));
    }
}
