package viommu.conformance.contract;

/** A clause about where a DMA lands. */
interface DmaClause extends Clause {
    boolean broken(Landing landing);

    @Override
    default boolean broken(Judgement judgement) {
        return judgement instanceof Landing landing && broken(landing);
    }
}
