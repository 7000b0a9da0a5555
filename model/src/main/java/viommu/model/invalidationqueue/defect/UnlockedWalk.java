package viommu.model.invalidationqueue.defect;

import java.util.List;
import java.util.Map;
import viommu.model.invalidationqueue.Constants;
import viommu.model.invalidationqueue.InvalidationQueueState;
import viommu.model.invalidationqueue.IommuUnit;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An invalidation does not wait for a walk under way, which fills the cache after it. */
final class UnlockedWalk extends IommuUnit {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UnlockedWalk",
                    "Exclusive",
                    "an invalidation does not wait for a walk under way, which fills the cache after it",
                    List.of(new Citation(
                            "gitlab.com/qemu-project/qemu/-/commit/1d9efa73e1",
                            "intel-iommu: add iommu lock",
                            Certainty.SOURCE_READ)),
                    "StatusSlots",
                    "NoDmaAfterTeardown",
                    Map.of("Cpu", 1, "Iova", 1)),
            (c, clean) -> clean.with(new UnlockedWalk(c)));

    private UnlockedWalk(Constants c) {
        super(c);
    }

    @Override
    public boolean exclusive(InvalidationQueueState s, int unit) {
        return true;
    }
}
