package viommu.model.pinaccounting;

import viommu.model.contract.Overcommit;
import viommu.model.state.Domain;

/** How the protocol looks through the promise of a host ({@code PinAccountingRefinement.tla}). */
final class PinAccountingRefinement {
    static final Overcommit<PinAccountingState> HOST = new Overcommit<>(new Frames());

    private PinAccountingRefinement() {}

    /** The frames that a table or the IOTLB reaches, as bits. */
    static long reachable(PinAccountingState s) {
        long reachable = 0;
        for (int e = 0; e < s.table.size(); e++) {
            reachable |= bit(s.table.at(e)) | bit(s.iotlb.at(e));
        }
        return reachable;
    }

    private static long bit(int frame) {
        return frame == Domain.NONE ? 0 : 1L << frame;
    }

    private static final class Frames implements Overcommit.View<PinAccountingState> {

        @Override
        public long owned(PinAccountingState s) {
            long owned = 0;
            for (int f = 0; f < s.owner.size(); f++) {
                if (s.owner.is(f, Owner.GUEST)) {
                    owned |= 1L << f;
                }
            }
            return owned;
        }

        @Override
        public long pinned(PinAccountingState s) {
            long pinned = 0;
            for (int f = 0; f < s.pins.size(); f++) {
                if (s.pins.at(f) > 0) {
                    pinned |= 1L << f;
                }
            }
            return pinned;
        }

        @Override
        public long reachable(PinAccountingState s) {
            return PinAccountingRefinement.reachable(s);
        }
    }
}
