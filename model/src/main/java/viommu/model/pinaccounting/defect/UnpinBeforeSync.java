package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Actors;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.Phase;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The gathered frames are unpinned before the invalidation. */
final class UnpinBeforeSync extends Rules {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UnpinBeforeSync",
                    "After",
                    "the gathered frames are unpinned before the invalidation",
                    List.of(
                            new Citation(
                                    "Xen dea460d86957 (XSA-346, CVE-2020-27671)",
                                    "the flush is deferred past the freeing of a displaced page",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "Xen 5777a3742d88 (XSA-346), 9b156bcc3f (XSA-355, CVE-2020-29040)",
                                    "the page reference is dropped before the deferred flush",
                                    Certainty.SOURCE_READ)),
                    "Regions",
                    "OvercommitSafe"),
            (c, clean) -> Actors.with(c, new UnpinBeforeSync(c)));

    private UnpinBeforeSync(Constants c) {
        super(c);
    }

    @Override
    public Phase after(Phase phase) {
        return switch (phase) {
            case CLEAR -> Phase.UNPIN;
            case UNPIN -> Phase.SYNC;
            default -> Phase.RETURN;
        };
    }
}
