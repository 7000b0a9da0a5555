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
 *
 * <p>Where a sentence names one answer, that is the one, be it by MUST or by SHOULD; where a sentence leaves a choice (MAY, or SHOULD
 * with what is to be done otherwise), or there is none, each way is allowed.
 */
final class RequestRules {
    private static final Set<Status> FAILURES = EnumSet.complementOf(EnumSet.of(Status.OK));

    private final Beliefs beliefs;

    RequestRules(Beliefs beliefs) {
        this.beliefs = beliefs;
    }

    Set<Status> statuses(Operation request) {
        if (request instanceof Operation.Map map) {
            return map(map);
        }
        if (request instanceof Operation.Unmap unmap) {
            return unmap(unmap);
        }
        if (request instanceof Operation.Attach attach) {
            return attach(attach);
        }
        return request instanceof Operation.Detach detach && !beliefs.in(detach)
                ? notAttached()
                : EnumSet.of(Status.OK);
    }

    /**
     * Section 5.13.6.3.2: a domain "MAY" be shared, and an endpoint "SHOULD" be moved from one domain to another; a device that cannot
     * do so "MUST reject the request and set status to VIRTIO_IOMMU_S_UNSUPP".
     */
    private Set<Status> attach(Operation.Attach attach) {
        Optional<Domain> from = beliefs.context(attach.requester()).domain();
        boolean moves = from.isPresent() && !from.get().equals(attach.domain());
        boolean shares = beliefs.attached(attach.domain(), attach.requester());
        return moves || shares ? EnumSet.of(Status.OK, Status.UNSUPP) : EnumSet.of(Status.OK);
    }

    /**
     * Section 5.13.6.4.2: "the device MAY set the request status to VIRTIO_IOMMU_S_INVAL". It may also find that there is no such
     * entry, or nothing to do.
     */
    private static Set<Status> notAttached() {
        return EnumSet.of(Status.OK, Status.INVAL, Status.NOENT);
    }

    /** Section 5.13.6.5.2. */
    private Set<Status> map(Operation.Map map) {
        Set<Status> wrong = noDomain(map.domain());
        Range touched = map.range().touched();
        if (touched.end() > beliefs.capabilities().iovaPages()) {
            // Section 5.13.6: "Any mapping request to virtual addresses outside of this range fails", in whichever way.
            wrong.addAll(FAILURES);
        }
        if (map.range().skew() != 0) {
            wrong.add(Status.RANGE);
        }
        if (beliefs.tables().cells(map.domain(), touched).stream()
                .anyMatch(cell -> cell.current().isPresent())) {
            wrong.add(Status.INVAL);
        }
        return wrong.isEmpty() ? EnumSet.of(Status.OK) : wrong;
    }

    /**
     * Section 5.13.6.6.2. What is not mapped may be unmapped, and nothing is said about the ends but that they split no mapping; a
     * device may still find those out of range where no mapping can end.
     */
    private Set<Status> unmap(Operation.Unmap unmap) {
        Set<Status> wrong = noDomain(unmap.domain());
        Range touched = unmap.range().touched();
        if (cuts(beliefs.tables().cells(unmap.domain(), touched), unmap.range())) {
            wrong.add(Status.RANGE);
        }
        Set<Status> right = EnumSet.of(Status.OK);
        if (unmap.range().skew() != 0 || touched.end() > beliefs.capabilities().iovaPages()) {
            (wrong.isEmpty() ? right : wrong).add(Status.RANGE);
        }
        return wrong.isEmpty() ? right : wrong;
    }

    private Set<Status> noDomain(Domain domain) {
        return beliefs.attached(domain) ? EnumSet.noneOf(Status.class) : EnumSet.of(Status.NOENT);
    }

    /** Whether a mapping lies partly in the range and partly outside. */
    static boolean cuts(List<Cell> cells, Range range) {
        return cells.stream()
                .flatMap(cell -> cell.current().stream())
                .map(Entry::range)
                .anyMatch(r -> r.first().page() < range.whole() || r.end() > range.end());
    }
}
