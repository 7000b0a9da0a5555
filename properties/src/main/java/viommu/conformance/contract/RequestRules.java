package viommu.conformance.contract;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import viommu.conformance.Domain;
import viommu.conformance.Operation;
import viommu.conformance.Range;
import viommu.conformance.Status;

/**
 * How requests are to be answered (virtio 1.2, section 5.13.6.3 to 5.13.6.6). Where several things are wrong with a request, any of
 * their statuses will do.
 */
final class RequestRules {
    private final Beliefs beliefs;

    RequestRules(Beliefs beliefs) {
        this.beliefs = beliefs;
    }

    Set<Status> statuses(Operation request) {
        Set<Status> wrong = EnumSet.noneOf(Status.class);
        if (request instanceof Operation.Map map) {
            range(map.domain(), map.range(), wrong);
            if (beliefs.tables().cells(map.domain(), map.range()).stream()
                    .anyMatch(cell -> cell.current().isPresent())) {
                wrong.add(Status.INVAL);
            }
        } else if (request instanceof Operation.Unmap unmap) {
            range(unmap.domain(), unmap.range(), wrong);
            if (cuts(beliefs.tables().cells(unmap.domain(), unmap.range()), unmap.range())) {
                wrong.add(Status.RANGE);
            }
        } else if (request instanceof Operation.Detach detach) {
            if (!beliefs.attached(detach.domain())) {
                wrong.add(Status.NOENT);
            }
            Optional<Domain> domain = beliefs.context(detach.requester()).domain();
            if (!domain.equals(Optional.of(detach.domain()))) {
                wrong.add(Status.INVAL);
            }
        }
        return wrong.isEmpty() ? EnumSet.of(Status.OK) : wrong;
    }

    private void range(Domain domain, Range range, Set<Status> wrong) {
        if (!beliefs.attached(domain)) {
            wrong.add(Status.NOENT);
        }
        if (range.skew() != 0 || range.end() > beliefs.capabilities().iovaPages()) {
            wrong.add(Status.RANGE);
        }
    }

    /** Whether a mapping lies partly in the range and partly outside. */
    static boolean cuts(List<Cell> cells, Range range) {
        return cells.stream()
                .flatMap(cell -> cell.current().stream())
                .map(Entry::range)
                .anyMatch(r -> r.first().page() < range.first().page() || r.end() > range.end());
    }
}
