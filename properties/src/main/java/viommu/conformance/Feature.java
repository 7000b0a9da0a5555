package viommu.conformance;

import java.util.Locale;

/** What some IOMMUs have and others do not. */
public enum Feature {
    /** Mappings and domains come and go by requests with a status, and a request that is answered is complete (virtio-iommu). */
    REQUESTS,
    /** Requests whose range is not on page boundaries can be made. */
    UNALIGNED_REQUESTS,
    /** Requests beyond the last IOVA page can be made, and are refused. */
    OUT_OF_RANGE_REQUESTS,
    /** Attach and detach; without it every requester is in domain 0 from the start. */
    ATTACH,
    /** Not-present entries may be cached too, so that a map has to be invalidated (VT-d: CAP.CM). */
    CACHING_MODE,
    /** Invalidations are complete only after a wait. */
    QUEUED,
    /** Page invalidations can be limited to leaf entries. */
    LEAF_ONLY,
    /**
     * What a requester cached through its former domain may be used until the translations of that domain are invalidated as well,
     * after the context entry (VT-d, AMD-Vi); without it the context entry alone decides (SMMU).
     */
    LINGERING,
    /** An entry may be replaced only by nothing, and that has to be invalidated before it maps anything again (SMMU). */
    BREAK_BEFORE_MAKE,
    /** Every refused access is reported. */
    FAULT_REPORTS,
    /** The host side can be asked for frames; needs {@link #CACHING_MODE} or {@link #REQUESTS}, or it never learns of a map. */
    RECLAIM;

    /** Such as {@code caching-mode}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
