package viommu.properties;

/** Told now and then how far a campaign is. */
@FunctionalInterface
public interface CampaignProgress {

    /**
     * @param tries schedules run so far by this shard
     * @param of schedules that this shard will run
     * @param effective steps taken so far
     * @param violated properties found violated so far
     */
    void at(long tries, long of, long effective, int violated);

    /** Says nothing. */
    CampaignProgress SILENT = (tries, of, effective, violated) -> {};
}
