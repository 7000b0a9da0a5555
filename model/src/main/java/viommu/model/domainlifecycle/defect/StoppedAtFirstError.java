package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.Containers;
import viommu.model.domainlifecycle.DomainLifecycleState;
import viommu.model.domainlifecycle.Piece;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An unmap ends at the first endpoint that cannot be unmapped, and the others keep the mapping. */
final class StoppedAtFirstError extends Containers {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "StoppedAtFirstError",
                    "FailUnmap",
                    "an unmap ends at the first endpoint that cannot be unmapped, and the others keep the mapping",
                    List.of(new Citation(
                            "cloud-hypervisor PR 8593",
                            "an UNMAP stops at the first endpoint whose external unmap fails",
                            Certainty.SOURCE_READ)),
                    "Endpoints",
                    "NoDmaAfterUnmap"),
            (c, clean) -> clean.with(new StoppedAtFirstError(c)));

    private StoppedAtFirstError(Constants c) {
        super(c);
    }

    @Override
    public boolean failUnmap(DomainLifecycleState s, int endpoint) {
        if (!canFailToUnmap(s, endpoint)) {
            return false;
        }
        close(s, endpoint);
        s.task.todo.clear();
        s.task.todo.append(Piece.CLEAR_PTE.ordinal());
        s.task.todo.append(Piece.RETURN.ordinal());
        return true;
    }
}
