package viommu.adapters.logs.check;

import viommu.adapters.logs.LogEvent;

/** Takes the events of one log in order. */
public interface LogCheck {
    void take(LogEvent event);

    /** There are no more. */
    void end();
}
