package viommu.adapters.logs.join;

import java.util.List;
import viommu.adapters.logs.check.Breach;

/**
 * Something that only a line can explain that is still to come: a map that had begun already, or an unmap.
 *
 * @param values the page that was seen, or those that it may have been; {@link Span#ANY} for a fault
 * @param nanos by the guest's clock, when the window was over
 */
record Accusation(Breach breach, List<Long> values, Window window, long nanos) {}
