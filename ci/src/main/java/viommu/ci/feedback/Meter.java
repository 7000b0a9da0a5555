package viommu.ci.feedback;

import viommu.conformance.campaign.ConformanceProgress;
import viommu.model.explorer.Progress;
import viommu.properties.CampaignProgress;

/** Told how far one thing is. Calls come from any thread. */
public interface Meter extends AutoCloseable {
    Meter SILENT = new Meter() {
        @Override
        public void at(long done, String note) {}

        @Override
        public void close() {}
    };

    /** @param note a few words about now; may be empty */
    void at(long done, String note);

    @Override
    void close();

    /** For an explorer, TLC among them; counts states. */
    default Progress states() {
        return (states, waiting, transitions) -> at(states, waiting + " waiting");
    }

    /** For a campaign against an implementation; counts steps. */
    default ConformanceProgress steps() {
        return (steps, findings) -> {
            at(steps, findings == 0 ? "" : findings + " found");
            return !Thread.currentThread().isInterrupted();
        };
    }

    /** For a campaign; counts schedules. */
    default CampaignProgress schedules() {
        return (tries, of, effective, violated) -> at(tries, violated == 0 ? "" : violated + " violated");
    }
}
