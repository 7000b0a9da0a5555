package viommu.conformance.contract;

import java.util.List;
import java.util.Optional;
import viommu.conformance.Domain;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Operation.Dma;

/** Counts what was legal and is not free. */
final class CostCounter {
    private final Beliefs beliefs;
    private long overInvalidated;
    private long evicted;
    private long declined;

    CostCounter(Beliefs beliefs) {
        this.beliefs = beliefs;
    }

    Cost cost() {
        return new Cost(overInvalidated, evicted, declined);
    }

    void count(Judgement judgement) {
        if (judgement instanceof Landing landing) {
            Context context = beliefs.context(landing.operation().requester());
            if (context.settled() && context.domain().isPresent()) {
                landed(context.domain().get(), landing);
            }
        } else if (judgement.operation() instanceof Operation.Reclaim reclaim
                && judgement.observation() instanceof Observation.Declined
                && !beliefs.perhapsReached(reclaim.page())) {
            declined++;
        }
    }

    private void landed(Domain domain, Landing landing) {
        Dma dma = landing.operation();
        Cell cell = beliefs.tables().of(domain).at(dma.iova());
        Optional<viommu.conformance.Page> now = Entry.outcome(cell.current(), dma.iova(), dma.access());
        long requester = 1L << (dma.requester().id() & 63);
        if (!now.equals(landing.reached())) {
            return;
        }
        List<Past> lost = cell.past().stream()
                .filter(p -> p.alive() && (p.seen() & requester) != 0)
                .filter(p -> !Entry.outcome(p.entry(), dma.iova(), dma.access()).equals(now))
                .toList();
        for (Past past : lost) {
            if (beliefs.lastSubmitted() < past.retired()) {
                evicted++;
            } else if (!beliefs.pending(domain, dma.iova())) {
                overInvalidated++;
            }
        }
        if (!lost.isEmpty() || (cell.seen() & requester) == 0) {
            long page = dma.iova().page();
            beliefs.tables()
                    .of(domain)
                    .update(page, page + 1, c -> c.pastUnseenBy(requester).seenBy(requester));
        }
    }
}
