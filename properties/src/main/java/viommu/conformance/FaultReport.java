package viommu.conformance;

/** What an IOMMU reported about an access that it refused. */
public record FaultReport(Requester requester, Iova iova) {
    @Override
    public String toString() {
        return "fault of " + requester + " at " + iova;
    }
}
