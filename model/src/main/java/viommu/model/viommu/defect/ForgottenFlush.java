package viommu.model.viommu.defect;

import java.util.List;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.viommu.Constants;
import viommu.model.viommu.Strategy;
import viommu.model.viommu.Teardown;
import viommu.model.viommu.ViommuState;

/** The timer of the flush is not armed: only a quota that is used up makes a flush due. */
final class ForgottenFlush extends Strategy {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ForgottenFlush",
                    "FlushDue",
                    "the timer of the flush is not armed: only a quota that is used up makes a flush due",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/fb418dab8a4f",
                            "Add flush counters: derived from the rule that an entry arms the timer unless it is armed;"
                                    + " no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "DeferredSidecore",
                    "StaleEventuallyTornDown"),
            (c, clean) -> clean.with(new ForgottenFlush(c)));

    private ForgottenFlush(Constants c) {
        super(c);
    }

    @Override
    public boolean flushDue(ViommuState s, long batch) {
        return super.flushDue(s, batch) && (c.teardown == Teardown.ASYNC || s.stale() >= c.staleQuota);
    }
}
