package viommu.model.optimisticteardown;

import viommu.model.contract.Contract;
import viommu.model.contract.Overcommit;
import viommu.model.state.Domain;

/**
 * How the protocol looks through the contract of an IOMMU and the promise of a host ({@code OptimisticTeardownRefinement.tla}).
 */
final class OptimisticTeardownRefinement {
    static final Contract<OptimisticTeardownState> OF_MAPPINGS = new Contract<>(new Translations(), false);
    static final Overcommit<OptimisticTeardownState> HOST = new Overcommit<>(new Pages());

    private OptimisticTeardownRefinement() {}

    /**
     * A DMA reads or writes, and the contract is kept for both: the ways {@code 2 * iova} and {@code 2 * iova + 1}. A stale mapping
     * is still granted, as it is: the window is the driver's choice.
     */
    private static final class Translations implements Contract.View<OptimisticTeardownState> {

        @Override
        public int iovas(OptimisticTeardownState s) {
            return 2 * s.constants.iovas();
        }

        @Override
        public int granted(OptimisticTeardownState s, int way) {
            int iova = way / 2;
            return switch (s.mapping.at(iova)) {
                case FREE -> FAULT;
                case LIVE -> observed(s, s.asked.at(iova), way);
                case STALE -> table(s, way);
                case EXPIRING, UNMAPPING -> Contract.BUSY;
            };
        }

        @Override
        public int table(OptimisticTeardownState s, int way) {
            return observed(s, s.ioPageTable.at(way / 2), way);
        }

        @Override
        public long observable(OptimisticTeardownState s, int way) {
            int iova = way / 2;
            long observable = 1L << table(s, way) | 1L << observed(s, s.shadow.at(iova), way);
            for (int t = 0; t < s.constants.translations(); t++) {
                if (s.inflight.contains(s.constants.dma(iova, t))) {
                    observable |= 1L << observed(s, t, way);
                }
            }
            return observable;
        }

        @Override
        public boolean pending(OptimisticTeardownState s, int way) {
            for (int cpu = 0; cpu < s.constants.cpus(); cpu++) {
                if (!s.request.is(cpu, Request.NONE) && s.hand.at(cpu) == way / 2) {
                    return true;
                }
            }
            return false;
        }

        private static int observed(OptimisticTeardownState s, int translation, int way) {
            boolean writes = way % 2 != 0;
            return translation == Domain.NONE || writes && !s.constants.isWritable(translation)
                    ? FAULT
                    : 1 + s.constants.pageOf(translation);
        }
    }

    /** The pages that the guest owns, as bits. */
    static long owned(OptimisticTeardownState s) {
        long owned = 0;
        for (int p = 0; p < s.owner.size(); p++) {
            if (s.owner.is(p, Owner.GUEST)) {
                owned |= 1L << p;
            }
        }
        return owned;
    }

    /** The pages that a DMA can land in now, as bits. */
    static long reachable(OptimisticTeardownState s) {
        long reachable = 0;
        for (int i = 0; i < s.constants.iovas(); i++) {
            reachable |= bit(s.pageOf(s.shadow.at(i)));
            for (int t = 0; t < s.constants.translations(); t++) {
                if (s.inflight.contains(s.constants.dma(i, t))) {
                    reachable |= bit(s.constants.pageOf(t));
                }
            }
        }
        return reachable;
    }

    private static long bit(int page) {
        return page == Domain.NONE ? 0 : 1L << page;
    }

    private static final class Pages implements Overcommit.View<OptimisticTeardownState> {

        @Override
        public long owned(OptimisticTeardownState s) {
            return OptimisticTeardownRefinement.owned(s);
        }

        @Override
        public long pinned(OptimisticTeardownState s) {
            long pinned = 0;
            for (int i = 0; i < s.constants.iovas(); i++) {
                pinned |= bit(s.pin.at(i));
            }
            return pinned;
        }

        @Override
        public long reachable(OptimisticTeardownState s) {
            return OptimisticTeardownRefinement.reachable(s);
        }
    }
}
