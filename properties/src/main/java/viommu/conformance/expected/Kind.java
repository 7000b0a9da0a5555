package viommu.conformance.expected;

import java.util.Locale;

/** What a deviation amounts to. */
public enum Kind {
    /** A DMA reaches what it must not reach. */
    ISOLATION,
    /** A DMA does not reach what it must reach. */
    FUNCTION,
    /** A refused access is not reported, or reported as what it was not. */
    FAULT_REPORT,
    /** A request is answered with another status than the specification demands. */
    STATUS,
    /** An invalidation or a wait never completes. */
    COMPLETION;

    /** Such as {@code fault-report}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
