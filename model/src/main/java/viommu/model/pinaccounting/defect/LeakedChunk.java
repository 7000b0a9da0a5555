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

/** The page that could not be mapped stays pinned. */
final class LeakedChunk extends Container {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "LeakedChunk",
                    "FailInstall",
                    "the page that could not be mapped stays pinned",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/ad89653f79f1",
                            "vhost-vdpa: fix page pinning leakage in error path",
                            Certainty.SOURCE_READ)),
                    "Regions",
                    "PinsExact"),
            (c, clean) -> clean.with(new LeakedChunk(c)));

    private LeakedChunk(Constants c) {
        super(c, new Rules(c));
    }

    @Override
    public boolean failInstall(PinAccountingState s) {
        if (!s.task.phase.is(Phase.FILL) || s.task.rest.isEmpty()) {
            return false;
        }
        s.hand.clear(s.task.current());
        return super.failInstall(s);
    }
}
