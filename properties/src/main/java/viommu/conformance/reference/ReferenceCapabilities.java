package viommu.conformance.reference;

import java.util.EnumSet;
import java.util.Set;
import viommu.conformance.Capabilities;
import viommu.conformance.Feature;
import viommu.conformance.Granularity;
import viommu.conformance.PageSize;
import viommu.conformance.Permission;

/** The kinds of IOMMU that the reference can be. */
public enum ReferenceCapabilities {
    /** Queued invalidation, three page sizes, context entries. */
    QUEUED(Feature.ATTACH, Feature.QUEUED, Feature.LINGERING, Feature.LEAF_ONLY, Feature.FAULT_REPORTS),
    /** Register-based invalidation, which is complete at once. */
    REGISTERS(Feature.ATTACH, Feature.LINGERING, Feature.FAULT_REPORTS),
    /** As an emulated one is seen by its guest: caching mode, and a host that wants its frames. */
    EMULATED(
            Feature.ATTACH,
            Feature.QUEUED,
            Feature.LINGERING,
            Feature.FAULT_REPORTS,
            Feature.CACHING_MODE,
            Feature.RECLAIM),
    /** Break before make, and no use of what a requester cached through another context. */
    BROKEN_BEFORE_MADE(
            Feature.ATTACH, Feature.QUEUED, Feature.LEAF_ONLY, Feature.FAULT_REPORTS, Feature.BREAK_BEFORE_MAKE),
    /** Requests in place of tables. */
    REQUESTS(
            Feature.ATTACH,
            Feature.REQUESTS,
            Feature.UNALIGNED_REQUESTS,
            Feature.OUT_OF_RANGE_REQUESTS,
            Feature.FAULT_REPORTS);

    private final Set<Feature> features;

    ReferenceCapabilities(Feature first, Feature... more) {
        this.features = EnumSet.of(first, more);
    }

    public Capabilities capabilities() {
        Capabilities all = Capabilities.plain(
                        "reference:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .withRequesters(2, 2)
                .withMemory(1L << 27, 2048)
                .withPermissions(EnumSet.allOf(Permission.class))
                .withFeatures(features);
        return this == REQUESTS
                ? all
                : all.withSizes(Set.of(PageSize.KIB_4, PageSize.MIB_2, PageSize.GIB_1))
                        .withInvalidations(EnumSet.allOf(Granularity.class), 18);
    }

    /** The correct one. */
    public viommu.conformance.Subject subject() {
        return this == REQUESTS ? new RequestIommu(capabilities()) : new ReferenceIommu(capabilities());
    }
}
