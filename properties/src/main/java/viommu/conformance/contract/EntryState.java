package viommu.conformance.contract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Operation;
import viommu.conformance.Scope;

/** In which state entries are when an operation comes: what coverage distinguishes. */
public enum EntryState {
    NOT_PRESENT,
    PRESENT,
    /** Something else may be observed than the table holds. */
    STALE,
    /** The same, and an invalidation that covers it is not known to be complete. */
    PENDING;

    static EntryState of(Beliefs beliefs, Domain domain, Iova iova) {
        Cell cell = beliefs.tables().of(domain).at(iova);
        if (!cell.settled()) {
            return beliefs.pending(domain, iova) ? PENDING : STALE;
        }
        return cell.current().isPresent() ? PRESENT : NOT_PRESENT;
    }

    static EntryState of(Beliefs beliefs, Operation operation) {
        if (operation instanceof Operation.Map map) {
            return of(beliefs, map.domain(), map.range().first());
        }
        if (operation instanceof Operation.Unmap unmap) {
            return of(beliefs, unmap.domain(), unmap.range().first());
        }
        if (operation instanceof Operation.Dma dma) {
            return ofDma(beliefs, dma);
        }
        if (operation instanceof Operation.Attach attach) {
            return of(beliefs.context(attach.requester()));
        }
        if (operation instanceof Operation.Detach detach) {
            return of(beliefs.context(detach.requester()));
        }
        if (operation instanceof Operation.Reclaim reclaim) {
            return beliefs.surelyReached(reclaim.page())
                    ? PRESENT
                    : beliefs.perhapsReached(reclaim.page()) ? STALE : NOT_PRESENT;
        }
        if (operation instanceof Operation.Invalidate invalidate) {
            return ofScope(beliefs, invalidate.scope());
        }
        return beliefs.pending() ? PENDING : PRESENT;
    }

    private static EntryState ofDma(Beliefs beliefs, Operation.Dma dma) {
        Context context = beliefs.context(dma.requester());
        if (!context.settled()) {
            return STALE;
        }
        Optional<Domain> domain = context.domain();
        return domain.isEmpty() ? NOT_PRESENT : of(beliefs, domain.get(), dma.iova());
    }

    private static EntryState of(Context context) {
        return !context.settled() ? STALE : context.domain().isPresent() ? PRESENT : NOT_PRESENT;
    }

    private static EntryState ofScope(Beliefs beliefs, Scope scope) {
        if (scope instanceof Scope.Pages pages) {
            return of(beliefs, pages.domain(), pages.iova());
        }
        if (scope instanceof Scope.OfDomain of) {
            return of(beliefs.tables().of(of.domain()).values());
        }
        if (scope instanceof Scope.ContextOf one) {
            return of(beliefs.context(one.requester()));
        }
        if (scope instanceof Scope.Global) {
            List<Cell> cells = new java.util.ArrayList<>();
            beliefs.tables()
                    .domains()
                    .forEach(d -> cells.addAll(beliefs.tables().of(d).values()));
            return of(cells);
        }
        List<Context> contexts = java.util.stream.IntStream.range(
                        0, beliefs.capabilities().requesters())
                .mapToObj(viommu.conformance.Requester::new)
                .map(beliefs::context)
                .toList();
        return contexts.stream().allMatch(Context::settled)
                ? contexts.stream().anyMatch(c -> c.domain().isPresent()) ? PRESENT : NOT_PRESENT
                : STALE;
    }

    private static EntryState of(List<Cell> cells) {
        if (!cells.stream().allMatch(Cell::settled)) {
            return STALE;
        }
        return cells.stream().anyMatch(cell -> cell.current().isPresent()) ? PRESENT : NOT_PRESENT;
    }

    /** Such as {@code not-present}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
