package viommu.adapters.logs.check;

import java.util.List;
import viommu.adapters.logs.LogEvent;

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

    public viommu.adapters.logs.Side side() {
        return event instanceof LogEvent.OfGuest ? viommu.adapters.logs.Side.GUEST : viommu.adapters.logs.Side.EMULATOR;
    }
}
