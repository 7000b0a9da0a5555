package viommu.conformance.campaign;

/** Is told how far a campaign is, between two schedules. */
public interface ConformanceProgress {
    ConformanceProgress SILENT = (steps, findings) -> true;

    /**
     * @param steps judged so far
     * @param findings so far
     * @return whether to go on
     */
    boolean report(long steps, int findings);
}
