package viommu.model.dmatracking;

import viommu.model.contract.Overcommit;

/** How the protocol looks through what a host owes that overcommits memory ({@code DmaTrackingRefinement.tla}). */
final class DmaTrackingRefinement {
    static final Overcommit<DmaTrackingState> HOST = new Overcommit<>(new Frames());

    private DmaTrackingRefinement() {}

    /** The frame of a page goes by the number of the page. */
    private static final class Frames implements Overcommit.View<DmaTrackingState> {

        @Override
        public long owned(DmaTrackingState s) {
            long owned = 0;
            for (int p = 0; p < s.constants.pages(); p++) {
                if (s.owner.is(p, Owner.GUEST)) {
                    owned |= 1L << p;
                }
            }
            return owned;
        }

        @Override
        public long pinned(DmaTrackingState s) {
            return s.vfioPins.bits();
        }

        @Override
        public long reachable(DmaTrackingState s) {
            return s.ioTable.bits();
        }
    }
}
