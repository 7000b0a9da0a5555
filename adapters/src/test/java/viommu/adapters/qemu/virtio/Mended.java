package viommu.adapters.qemu.virtio;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import viommu.conformance.Domain;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Requester;
import viommu.conformance.Status;
import viommu.conformance.Subject;
import viommu.conformance.reference.RequestIommu;
import viommu.conformance.subjects.Wrapped;

/** Requests that would bring about a known deviation are kept from QEMU, and answered by the reference: what else does it do? */
final class Mended extends Wrapped {
    private static final Observation OK = new Observation.Answered(Status.OK);

    private final Set<Deviation> deviations;
    private final RequestIommu reference;
    private final Map<Requester, Domain> attached = new HashMap<>();

    Mended(Subject inner, Set<Deviation> deviations) {
        super(inner);
        this.deviations = deviations;
        this.reference = new RequestIommu(inner.capabilities());
    }

    @Override
    public void reset() {
        super.reset();
        reference.reset();
        attached.clear();
    }

    @Override
    public Observation step(Operation operation) {
        if (operation instanceof Operation.Dma) {
            return super.step(operation);
        }
        Observation right = reference.step(operation);
        boolean again = operation instanceof Operation.Attach attach
                && attach.domain().equals(attached.put(attach.requester(), attach.domain()));
        if (operation instanceof Operation.Detach detach && right.equals(OK)) {
            attached.remove(detach.requester());
        }
        return deviations.stream().anyMatch(d -> d.concerns(operation, again, right)) ? right : super.step(operation);
    }
}
