package viommu.conformance.contract;

import java.util.List;
import java.util.Optional;
import viommu.conformance.Capabilities;
import viommu.conformance.Domain;
import viommu.conformance.Feature;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Range;
import viommu.conformance.Requester;
import viommu.conformance.Status;

/** How an operation changes what is known. */
final class Effects {
    private final Beliefs beliefs;
    private final Capabilities has;

    Effects(Beliefs beliefs) {
        this.beliefs = beliefs;
        this.has = beliefs.capabilities();
    }

    void of(Operation operation, Observation observation) {
        if (has.has(Feature.REQUESTS) && observation instanceof Observation.Answered answered) {
            request(operation, answered.status() == Status.OK);
        } else if (operation instanceof Operation.Map map) {
            write(map);
        } else if (operation instanceof Operation.Unmap unmap) {
            write(unmap.domain(), unmap.range(), Optional.empty(), false);
        } else if (operation instanceof Operation.Attach attach) {
            name(attach.requester(), Optional.of(attach.domain()));
        } else if (operation instanceof Operation.Detach detach) {
            name(detach.requester(), Optional.empty());
        } else if (operation instanceof Operation.Invalidate invalidate) {
            beliefs.submit(invalidate.scope());
            if (!has.has(Feature.QUEUED)) {
                beliefs.complete();
            }
        } else if (operation instanceof Operation.Wait) {
            beliefs.complete();
        }
    }

    /** An entry is written; caches learn of it by an invalidation. */
    private void write(Operation.Map map) {
        Entry entry = new Entry(map.range(), map.page(), map.permission());
        boolean unlinks = beliefs.tables().cells(map.domain(), map.range()).stream()
                .anyMatch(cell -> cell.finest() < map.range().pages());
        write(map.domain(), map.range(), Optional.of(entry), unlinks);
    }

    /** @param unlinks whether a table is unlinked, whose empty entries can still be walked by whoever cached the way to it */
    private void write(Domain domain, Range range, Optional<Entry> entry, boolean unlinks) {
        long smallest = has.sizes().first().pages();
        beliefs.tables().of(domain).update(range.first().page(), range.end(), cell -> {
            boolean cached = cell.current().isPresent() || has.has(Feature.CACHING_MODE) || unlinks;
            boolean structural = entry.isPresent()
                    && (unlinks
                            || cell.current().isEmpty()
                            || entry.get().range().pages() > smallest
                            || cell.current().get().range().pages() > smallest);
            return cell.replaced(entry, beliefs.now(), cached, structural);
        });
    }

    private void name(Requester requester, Optional<Domain> domain) {
        boolean cached = beliefs.context(requester).domain().isPresent() || has.has(Feature.CACHING_MODE);
        beliefs.name(requester, domain, cached);
    }

    /** Requests are complete once they are answered. */
    private void request(Operation request, boolean granted) {
        if (request instanceof Operation.Map map) {
            Optional<Entry> entry = Optional.of(new Entry(map.range(), map.page(), map.permission()));
            change(map.domain(), map.range(), entry, granted);
        } else if (request instanceof Operation.Unmap unmap) {
            change(unmap.domain(), unmap.range(), Optional.empty(), granted);
        } else if (request instanceof Operation.Attach attach && granted) {
            move(attach.requester(), Optional.of(attach.domain()));
        } else if (request instanceof Operation.Detach detach && granted && beliefs.in(detach)) {
            move(detach.requester(), Optional.empty());
        }
    }

    /** A page that lies only partly in the range changes for nobody: a mapping there keeps the request from being granted. */
    private void change(Domain domain, Range range, Optional<Entry> entry, boolean granted) {
        long now = beliefs.now();
        Segments<Cell> cells = beliefs.tables().of(domain);
        if (granted) {
            cells.update(range.whole(), range.end(), cell -> cell.replaced(entry, now, false, false));
        } else {
            cells.update(range.first().page(), range.touched().end(), cell -> cell.proposed(entry, now));
        }
    }

    /** A domain that nobody is attached to any more ceases to exist, with its mappings. */
    private void move(Requester requester, Optional<Domain> to) {
        Optional<Domain> from = beliefs.context(requester).domain();
        beliefs.name(requester, to, false);
        List<Domain> left =
                from.stream().filter(domain -> !beliefs.attached(domain)).toList();
        left.forEach(domain -> beliefs.tables()
                .of(domain)
                .update(cell -> cell.replaced(Optional.empty(), beliefs.now(), false, false)));
    }
}
