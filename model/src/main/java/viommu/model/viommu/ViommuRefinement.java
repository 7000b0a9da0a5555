package viommu.model.viommu;

import viommu.model.contract.Contract;
import viommu.model.contract.Overcommit;
import viommu.model.state.Domain;

/** How the whole system looks through the contract of an IOMMU and the promise of a host ({@code ViommuRefinement.tla}). */
final class ViommuRefinement {
    static final Contract<ViommuState> WINDOWED = new Contract<>(new Translations(), true);
    static final Contract<ViommuState> WINDOWLESS = new Contract<>(new Translations(), false);
    static final Overcommit<ViommuState> HOST = new Overcommit<>(new Frames());

    private ViommuRefinement() {}

    private static final class Translations implements Contract.View<ViommuState> {

        @Override
        public int iovas(ViommuState s) {
            return s.mapping.size();
        }

        @Override
        public int granted(ViommuState s, int iova) {
            return switch (s.mapping.at(iova)) {
                case MAPPING, UNMAPPING -> Contract.BUSY;
                case LIVE -> ofPage(s.buffer.at(iova));
                case FREE, STALE -> FAULT;
            };
        }

        @Override
        public int table(ViommuState s, int iova) {
            return ofPage(s.ioPageTable.at(iova));
        }

        @Override
        public long observable(ViommuState s, int iova) {
            long observable = 1L << ofFrame(s, s.walk(iova)) | 1L << ofFrame(s, s.translation(iova));
            for (int f = 0; f < s.owner.size(); f++) {
                if (s.inflight.contains(iova, f)) {
                    observable |= 1L << ofFrame(s, f);
                }
            }
            return observable;
        }

        @Override
        public boolean pending(ViommuState s, int iova) {
            return s.worker.iova.get() == iova || s.queue.contains(s.constants.invalidate(iova));
        }

        private static int ofPage(int page) {
            return page == Domain.NONE ? FAULT : 1 + page;
        }

        /** The page that the frame backs; a frame that backs none is a translation of its own. */
        private static int ofFrame(ViommuState s, int frame) {
            if (frame == Domain.NONE) {
                return FAULT;
            }
            int page = s.backing.keyOf(frame);
            return page == Domain.NONE ? 1 + s.backing.size() + frame : ofPage(page);
        }
    }

    private static final class Frames implements Overcommit.View<ViommuState> {

        @Override
        public long owned(ViommuState s) {
            long owned = 0;
            for (int f = 0; f < s.owner.size(); f++) {
                if (s.owner.is(f, Owner.GUEST)) {
                    owned |= 1L << f;
                }
            }
            return owned;
        }

        /** On bare metal all of the guest's memory is pinned: nothing is ever taken back. */
        @Override
        public long pinned(ViommuState s) {
            if (s.constants.bareMetal()) {
                return owned(s);
            }
            long pinned = 0;
            for (int f = 0; f < s.owner.size(); f++) {
                if (s.pins.at(f) > 0) {
                    pinned |= 1L << f;
                }
            }
            return pinned;
        }

        @Override
        public long reachable(ViommuState s) {
            long reachable = 0;
            for (int i = 0; i < s.iotlb.size(); i++) {
                reachable |= bit(s.shadow.at(i)) | bit(s.iotlb.at(i));
                for (int f = 0; f < s.owner.size(); f++) {
                    if (s.inflight.contains(i, f)) {
                        reachable |= 1L << f;
                    }
                }
            }
            return reachable;
        }

        private static long bit(int frame) {
            return frame == Domain.NONE ? 0 : 1L << frame;
        }
    }
}
