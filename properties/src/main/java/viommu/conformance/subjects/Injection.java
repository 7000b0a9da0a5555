package viommu.conformance.subjects;

import java.util.Locale;

/** What happens to an invalidation before it reaches the subject. */
public enum Injection {
    /** It does not. */
    DROP,
    /** It covers less: another domain only, the wrong page, another requester. */
    NARROW,
    /** It does so after the next DMA only. */
    DELAY,
    /** It does so before the change of a table or context that came just before it, and a DMA gets in between. */
    REORDER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
