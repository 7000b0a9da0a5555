package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.Containers;
import viommu.model.domainlifecycle.DomainLifecycleState;
import viommu.model.domainlifecycle.Piece;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An endpoint is detached or unplugged while its DMAs are under way, which nobody awaits. */
final class UnquiescedEndpoint extends Containers {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UnquiescedEndpoint",
                    "EmptyContainer",
                    "an endpoint is detached or unplugged while its DMAs are under way, which nobody awaits",
                    List.of(new Citation(
                            "xenbits.xen.org/xsa/advisory-302.html, 319f9a0ba9",
                            "DMA in flight at deassignment hits the next owner",
                            Certainty.SOURCE_READ)),
                    "Endpoints",
                    "NoDmaAfterDetach"),
            (c, clean) -> clean.with(new UnquiescedEndpoint(c)));

    private UnquiescedEndpoint(Constants c) {
        super(c);
    }

    @Override
    public boolean emptyContainer(DomainLifecycleState s) {
        if (!s.task.isNext(Piece.EMPTY_CONTAINER)) {
            return false;
        }
        unmap(s, s.task.endpoint.get(), c.allIovas());
        s.task.done();
        return true;
    }
}
