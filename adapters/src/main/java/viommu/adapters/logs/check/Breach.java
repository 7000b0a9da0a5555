package viommu.adapters.logs.check;

import java.util.List;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Side;

/**
 * An event that breaks a rule.
 *
 * @param page the number of the IOVA page that it is about; -1 if about none
 * @param seen what the event says, in words
 * @param allowed what would have been allowed, a text each
 */
public record Breach(Rule rule, LogEvent event, long page, String seen, List<String> allowed) {
    public Breach {
        allowed = List.copyOf(allowed);
    }

    public Side side() {
        return event instanceof LogEvent.OfGuest ? Side.GUEST : Side.EMULATOR;
    }
}
