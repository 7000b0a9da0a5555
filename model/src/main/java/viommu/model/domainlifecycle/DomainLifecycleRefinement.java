package viommu.model.domainlifecycle;

import viommu.model.contract.Contract;
import viommu.model.state.Domain;

/**
 * How the protocol looks through the contract of an IOMMU ({@code DomainLifecycleRefinement.tla}): what is an IOVA there is an
 * endpoint with an IOVA here.
 */
final class DomainLifecycleRefinement {
    static final Contract<DomainLifecycleState> WINDOWLESS = new Contract<>(new Translations(), false);

    private DomainLifecycleRefinement() {}

    /** Whether an operation is under way that changes what the endpoint may reach through the IOVA. */
    static boolean isBusy(DomainLifecycleState s, int endpoint, int iova) {
        return s.task.endpoint.get() == endpoint
                || s.task.iovas.contains(iova) && s.task.domain.get() == s.attached.at(endpoint);
    }

    /** What the callers were told last. */
    static int granted(DomainLifecycleState s, int endpoint, int iova) {
        if (isBusy(s, endpoint, iova)) {
            return Contract.BUSY;
        }
        int domain = s.attached.at(endpoint);
        return domain == Domain.NONE || !s.present.contains(endpoint) || s.translation.get() == 0
                ? Contract.View.FAULT
                : 1 + s.buffer.at(s.constants.slot(domain, iova));
    }

    private static final class Translations implements Contract.View<DomainLifecycleState> {

        @Override
        public int iovas(DomainLifecycleState s) {
            return s.constants.endpoints() * s.constants.iovas();
        }

        @Override
        public int granted(DomainLifecycleState s, int place) {
            return DomainLifecycleRefinement.granted(s, place / s.constants.iovas(), place % s.constants.iovas());
        }

        @Override
        public int table(DomainLifecycleState s, int place) {
            return 1 + s.table(place / s.constants.iovas(), place % s.constants.iovas());
        }

        @Override
        public long observable(DomainLifecycleState s, int place) {
            return s.observable(place / s.constants.iovas(), place % s.constants.iovas());
        }

        @Override
        public boolean pending(DomainLifecycleState s, int place) {
            return isBusy(s, place / s.constants.iovas(), place % s.constants.iovas()) && hasInvalidation(s);
        }

        /** Whether an invalidation, or the unmapping from a container, is still to do. */
        private static boolean hasInvalidation(DomainLifecycleState s) {
            return s.task.todo.contains(Piece.INVALIDATE_CONTEXT.ordinal())
                    || s.task.todo.contains(Piece.INVALIDATE_PAGE.ordinal())
                    || s.task.todo.contains(Piece.INVALIDATE_DOMAIN.ordinal())
                    || s.task.todo.contains(Piece.UNMAP_ENDPOINT.ordinal())
                    || s.task.todo.contains(Piece.ROLL_BACK.ordinal())
                    || s.task.todo.contains(Piece.EMPTY_CONTAINER.ordinal());
        }
    }
}
