package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.Design;
import viommu.model.domainlifecycle.DomainLifecycleState;
import viommu.model.domainlifecycle.Iommu;
import viommu.model.domainlifecycle.Lifecycle;
import viommu.model.domainlifecycle.Piece;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.state.Domain;

/** A shadow table is brought up to date by unmapping everything and mapping it again. */
final class ReplayByRemap extends Iommu {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ReplayByRemap",
                    "InvalidateDomain",
                    "a shadow table is brought up to date by unmapping everything and mapping it again",
                    List.of(
                            new Citation(
                                    "gitlab.com/qemu-project/qemu/-/commit/63b88968f1",
                                    "a domain invalidation unmaps everything and maps it again: small window that the DMA page table might be incomplete",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "gitlab.com/qemu-project/qemu/-/commit/e80c1e4c7d",
                                    "the same for a dirty sync during migration",
                                    Certainty.SOURCE_READ)),
                    "Shadowed",
                    "MappedDmaSucceeds"),
            (c, clean) -> clean.withIommu(lifecycle -> new ReplayByRemap(c, lifecycle)));

    private ReplayByRemap(Constants c, Lifecycle lifecycle) {
        super(c, lifecycle);
    }

    @Override
    public boolean invalidateDomain(DomainLifecycleState s) {
        if (!s.task.isNext(Piece.INVALIDATE_DOMAIN)) {
            return false;
        }
        return unmapsSomething(s) || super.invalidateDomain(s);
    }

    private boolean unmapsSomething(DomainLifecycleState s) {
        boolean unmapped = false;
        for (int r = 0; r < c.requesters(); r++) {
            int endpoint = lookUp(s, r);
            if (c.is(Design.SHADOWED)
                    && (domainListeners(s, id(s)) >> r & 1) != 0
                    && s.present.contains(endpoint)
                    && !c.isCache(endpoint)) {
                unmapped |= unmapsSomethingOf(s, endpoint);
            }
        }
        return unmapped;
    }

    private boolean unmapsSomethingOf(DomainLifecycleState s, int endpoint) {
        boolean unmapped = false;
        for (int i = 0; i < c.iovas(); i++) {
            unmapped |= !s.shadow.isNone(c.place(endpoint, i));
            s.reshadow(endpoint, i, Domain.NONE);
        }
        return unmapped;
    }
}
