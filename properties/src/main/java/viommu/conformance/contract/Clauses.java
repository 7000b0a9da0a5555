package viommu.conformance.contract;

import java.util.List;
import java.util.Optional;

/** The contract. */
public final class Clauses {
    /** All of them; a violation is named after the first that is broken. */
    public static final List<Clause> ALL = List.of(
            new WaitsComplete(),
            new StatusTells(),
            new TakenIsOutOfReach(),
            new ReachableIsNotTaken(),
            new RefusedRequestChangesNothing(),
            new NotPresentIsNotCached(),
            new InvalidationForgets(),
            new PermissionsHold(),
            new ContextForgets(),
            new DetachedIsRefused(),
            new SuperpageKeepsOffset(),
            new DomainsAreSeparate(),
            new NothingIsInvented(),
            new MappedIsReached(),
            new LandedIsNotReported(),
            new RefusalIsReported(),
            new ReportIsTrue());

    private Clauses() {}

    public static Optional<Clause> named(String name) {
        return ALL.stream().filter(clause -> clause.name().equals(name)).findFirst();
    }
}
