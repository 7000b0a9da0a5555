package viommu.adapters.logs.join;

import viommu.adapters.logs.check.Breach;

/**
 * Something that only a line can explain that is still to come: a map that had begun already, or an unmap.
 *
 * @param value the page that was seen; {@link Span#ANY} for a fault
 * @param nanos by the guest's clock, when the window was over
 */
record Accusation(Breach breach, long value, Window window, long nanos) {}
