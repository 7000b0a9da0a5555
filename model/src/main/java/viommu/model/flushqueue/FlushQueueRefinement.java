package viommu.model.flushqueue;

import viommu.model.contract.Contract;

/** How the flush queue looks through the contract of an IOMMU ({@code FlushQueueRefinement.tla}). */
final class FlushQueueRefinement {
    static final Contract<FlushQueueState> WINDOWED = new Contract<>(new Translations(), true);
    static final Contract<FlushQueueState> WINDOWLESS = new Contract<>(new Translations(), false);

    private FlushQueueRefinement() {}

    /** Which page an IOVA is mapped to is not kept: it is mapped or not. */
    private static final class Translations implements Contract.View<FlushQueueState> {
        private static final int MAPPED = 1;

        @Override
        public int iovas(FlushQueueState s) {
            return s.mapping.size();
        }

        @Override
        public int granted(FlushQueueState s, int iova) {
            return s.inHand(iova) ? Contract.BUSY : table(s, iova);
        }

        @Override
        public int table(FlushQueueState s, int iova) {
            return s.mapping.is(iova, Mapping.LIVE) ? MAPPED : FAULT;
        }

        @Override
        public long observable(FlushQueueState s, int iova) {
            boolean known = !s.iotlb.isNone(iova) || s.inflight.get() == iova;
            return 1L << table(s, iova) | (known ? 1L << MAPPED : 0);
        }

        /** The driver takes an invalidation for complete when it gives the IOVA back. */
        @Override
        public boolean pending(FlushQueueState s, int iova) {
            return s.mapping.is(iova, Mapping.CLEARED);
        }
    }
}
