package viommu.adapters.qemu.virtio;

import java.util.Set;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Status;

/** What QEMU 7.2 does otherwise than virtio 1.2 says, and which requests it shows by. */
enum Deviation {
    /**
     * An endpoint that is attached anew to the domain in which it is alone loses the mappings; a domain ceases to exist "after all
     * endpoints have been successfully detached" (section 5.13.6.4), and none was.
     */
    REATTACHMENT_EMPTIES_THE_DOMAIN(
            "MappedIsReached", "StatusTells", "RefusedRequestChangesNothing", "InvalidationForgets") {
        @Override
        boolean concerns(Operation request, boolean attached, Status right) {
            return request instanceof Operation.Attach && attached;
        }
    },
    /** Such a request the device "SHOULD reject" with VIRTIO_IOMMU_S_RANGE (section 5.13.6.5.2). */
    MAP_OFF_PAGES_IS_GRANTED("StatusTells") {
        @Override
        boolean concerns(Operation request, boolean attached, Status right) {
            return request instanceof Operation.Map map && map.range().skew() != 0;
        }
    },
    /** An unmap that would split a mapping "SHOULD NOT remove any mapping" (section 5.13.6.6.2). */
    UNMAP_THAT_SPLITS_REMOVES_OTHERS("RefusedRequestChangesNothing", "StatusTells") {
        @Override
        boolean concerns(Operation request, boolean attached, Status right) {
            return request instanceof Operation.Unmap && right == Status.RANGE;
        }
    };

    private final Set<String> clauses;

    Deviation(String... clauses) {
        this.clauses = Set.of(clauses);
    }

    /** The clauses that it breaks, one or another. */
    Set<String> clauses() {
        return clauses;
    }

    /**
     * Whether the request may bring it about.
     *
     * @param attached whether an ATTACH names the domain that the requester is in
     * @param right how it is to be answered
     */
    abstract boolean concerns(Operation request, boolean attached, Status right);

    final boolean concerns(Operation request, boolean attached, Observation right) {
        return right instanceof Observation.Answered answered && concerns(request, attached, answered.status());
    }
}
