package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.Container;
import viommu.model.pinaccounting.Phase;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The invalidation of an unmap goes to one of its domains. */
final class SyncForgetsDomain extends Container {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "SyncForgetsDomain",
                    "Sync",
                    "the invalidation of an unmap goes to one of its domains",
                    List.of(new Citation(
                            "derived from vfio_sync_unpin and vfio_unmap_unpin in"
                                    + " Linux drivers/vfio/vfio_iommu_type1.c",
                            "every domain of the container is invalidated before"
                                    + " the pins go; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "Shared",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new SyncForgetsDomain(c)));

    private SyncForgetsDomain(Constants c) {
        super(c, new Rules(c));
    }

    @Override
    public boolean sync(PinAccountingState s) {
        if (!s.task.phase.is(Phase.SYNC)) {
            return false;
        }
        int domain = Long.numberOfTrailingZeros(s.targets());
        for (int i = 0; i < c.iovas(); i++) {
            if (s.task.iovas.contains(i)) {
                s.iotlb.clear(c.entry(domain, i));
            }
        }
        s.task.phase.set(rules.after(Phase.SYNC));
        return true;
    }
}
