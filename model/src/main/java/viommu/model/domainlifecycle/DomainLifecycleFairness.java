package viommu.model.domainlifecycle;

import java.util.List;
import java.util.Set;
import viommu.model.protocol.Fairness;

/** What is assumed to go on ({@code Fairness} in {@code DomainLifecycle.tla}): an operation that has begun, and the release of an id. */
final class DomainLifecycleFairness {
    private static final Set<String> PIECES = Set.of(
            "WritePte",
            "ClearPte",
            "AllocateId",
            "JoinDomain",
            "LeaveDomain",
            "SetContext",
            "ClearContext",
            "InvalidateContext",
            "InvalidatePage",
            "InvalidateDomain",
            "MapEndpoint",
            "FailMap",
            "RollBack",
            "UnmapEndpoint",
            "FailUnmap",
            "EmptyContainer",
            "Replay",
            "Return");
    private static final Set<String> RELEASE = Set.of("ForgetOwner", "FreeId");

    private DomainLifecycleFairness() {}

    static List<Fairness<DomainLifecycleState>> of() {
        return List.of(of("GoesOn", PIECES), of("Releases", RELEASE));
    }

    private static Fairness<DomainLifecycleState> of(String name, Set<String> steps) {
        return Fairness.weak(name, action -> steps.contains(action.step().name()));
    }
}
