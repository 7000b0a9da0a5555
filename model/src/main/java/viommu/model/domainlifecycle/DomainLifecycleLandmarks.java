package viommu.model.domainlifecycle;

import java.util.List;
import viommu.model.protocol.Landmark;
import viommu.model.state.Domain;

/** The rare situations in which the protocol can go wrong. */
final class DomainLifecycleLandmarks {
    static final List<Landmark<DomainLifecycleState>> ALL = List.of(
            new Landmark<>(
                    "IdChangesHands",
                    "a domain gets an id while another domain has something mapped",
                    "AllocateId",
                    (s, t) -> anotherHasMappings(s)),
            new Landmark<>(
                    "DmaWhileDetaching",
                    "an endpoint uses the context cache after its context entry was cleared",
                    "Translate",
                    (s, t) -> s.task.isNext(Piece.INVALIDATE_CONTEXT)
                            && s.context.count(Domain.NONE) == s.context.size()),
            new Landmark<>(
                    "UnmapWithoutMember",
                    "a page is unmapped in a domain to which no endpoint is attached, so that no invalidation follows",
                    "ClearPte",
                    (s, t) -> !s.members.anyFrom(s.task.domain.get())),
            new Landmark<>(
                    "LateListener",
                    "the host begins to listen for an endpoint whose domain has mappings",
                    "Listen",
                    (s, t) -> t.pins.count(0) < s.pins.count(0)),
            new Landmark<>(
                    "ResetInTheMiddle",
                    "the guest starts anew in the middle of an operation",
                    "Reset",
                    (s, t) -> !s.task.isIdle()),
            new Landmark<>(
                    "RenumberedEndpoint",
                    "an endpoint is looked up by a requester id that was another's before",
                    "InvalidateContext",
                    (s, t) -> s.topology.is(Topology.CROSSED)),
            new Landmark<>(
                    "SecondEndpointRefuses",
                    "a map fails at one endpoint when the other has mapped it",
                    "FailMap",
                    (s, t) -> mappedSomewhere(s)),
            new Landmark<>(
                    "FirstEndpointRefuses",
                    "an unmap fails at one endpoint when the other is still to do",
                    "FailUnmap",
                    (s, t) -> t.task.isNext(Piece.UNMAP_ENDPOINT)),
            new Landmark<>(
                    "ReplayOfMappings",
                    "an endpoint joins a domain that has mappings",
                    "Replay",
                    (s, t) -> t.shadow.count(Domain.NONE) < s.shadow.count(Domain.NONE)),
            new Landmark<>(
                    "RemovalDuringDma",
                    "an endpoint is unplugged while one of its DMAs is under way",
                    "Remove",
                    (s, t) -> s.hasInflight(t.task.endpoint.get(), s.constants.allIovas())));

    private DomainLifecycleLandmarks() {}

    private static boolean anotherHasMappings(DomainLifecycleState s) {
        for (int d = 0; d < s.constants.domains(); d++) {
            for (int i = 0; i < s.constants.iovas(); i++) {
                if (d != s.task.domain.get() && !s.buffer.isNone(s.constants.slot(d, i))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean mappedSomewhere(DomainLifecycleState s) {
        for (int e = 0; e < s.constants.endpoints(); e++) {
            for (int i = 0; i < s.constants.iovas(); i++) {
                if (s.task.iovas.contains(i)
                        && s.members.contains(s.task.domain.get(), e)
                        && !s.shadow.isNone(s.constants.place(e, i))) {
                    return true;
                }
            }
        }
        return false;
    }
}
