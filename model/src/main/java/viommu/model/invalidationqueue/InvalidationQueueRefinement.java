package viommu.model.invalidationqueue;

import viommu.model.contract.Contract;

/** How the queue looks through the contract of an IOMMU ({@code InvalidationQueueRefinement.tla}). */
final class InvalidationQueueRefinement {
    static final Contract<InvalidationQueueState> WINDOWLESS = new Contract<>(new Translations(), false);

    private InvalidationQueueRefinement() {}

    /** Which page an IOVA is mapped to is not kept: it is mapped or not. */
    private static final class Translations implements Contract.View<InvalidationQueueState> {
        private static final int MAPPED = 1;

        @Override
        public int iovas(InvalidationQueueState s) {
            return s.mapping.size();
        }

        /** What is in quarantine is still to be unmapped. */
        @Override
        public int granted(InvalidationQueueState s, int iova) {
            return switch (s.mapping.at(iova)) {
                case LIVE -> MAPPED;
                case UNMAPPING, QUARANTINED -> Contract.BUSY;
                case FREE -> FAULT;
            };
        }

        @Override
        public int table(InvalidationQueueState s, int iova) {
            return s.ioPageTable.contains(iova) ? MAPPED : FAULT;
        }

        @Override
        public long observable(InvalidationQueueState s, int iova) {
            long observable = 1L << table(s, iova);
            for (int unit = 0; unit < s.head.size(); unit++) {
                if (s.cached(unit, iova)) {
                    observable |= 1L << MAPPED;
                }
            }
            return observable;
        }

        /** The driver takes an invalidation for complete when it hands the IOVA out again. */
        @Override
        public boolean pending(InvalidationQueueState s, int iova) {
            return s.mapping.is(iova, Mapping.UNMAPPING) || s.mapping.is(iova, Mapping.QUARANTINED);
        }
    }
}
