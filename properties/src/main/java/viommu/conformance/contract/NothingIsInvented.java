package viommu.conformance.contract;

/** A DMA reaches what the table maps there, or held before, and nothing else. */
final class NothingIsInvented implements DmaClause {
    @Override
    public String sentence() {
        return "A DMA reaches what the table maps there, or held before, and nothing else.";
    }

    @Override
    public boolean broken(Landing landing) {
        return landing.reached().isPresent() && !landing.legal();
    }
}
