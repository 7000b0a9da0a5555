package viommu.adapters.qemu.amd;

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

/** QEMU's {@code amd-iommu}. */
public final class AmdIommu {
    private static final int REQUESTERS = 3;
    private static final int DOMAINS = 3;
    private static final int MAX_MASK = 27;

    private AmdIommu() {}

    /** With everything that the specification promises. */
    public static Emulation emulation() {
        return emulation("qemu:amd-iommu", Detached.NOTHING_PERMITTED, EnumSet.of(Feature.FAULT_REPORTS));
    }

    /** The same, where nothing is asked of the event log. */
    public static Emulation withoutReports() {
        return emulation("qemu:amd-iommu,reports=off", Detached.NOTHING_PERMITTED, EnumSet.noneOf(Feature.class));
    }

    /** Nothing is asked of the event log, and devices in no domain have an entry whose translation is not valid. */
    public static Emulation withInvalidTranslations() {
        return emulation(
                "qemu:amd-iommu,reports=off,detached=tv0", Detached.TRANSLATION_INVALID, EnumSet.noneOf(Feature.class));
    }

    private static Emulation emulation(String name, Detached detached, Set<Feature> features) {
        features.addAll(Set.of(Feature.ATTACH, Feature.QUEUED, Feature.LEAF_ONLY, Feature.LINGERING));
        Capabilities capabilities = Capabilities.plain(name)
                .withRequesters(REQUESTERS, DOMAINS)
                .withMemory(AmdIommuDriver.WINDOW.page(), Board.GUEST_PAGES)
                .withSizes(Set.of(PageSize.KIB_4, PageSize.MIB_2, PageSize.GIB_1))
                .withPermissions(EnumSet.allOf(Permission.class))
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
                Board.Q35,
                "",
                List.of("amd-iommu,intremap=off"),
                REQUESTERS,
                machine -> new AmdIommuDriver(machine, capabilities, detached));
    }
}
