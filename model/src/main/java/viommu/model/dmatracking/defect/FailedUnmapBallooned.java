package viommu.model.dmatracking.defect;

import java.util.List;
import viommu.model.dmatracking.Constants;
import viommu.model.dmatracking.DmaTrackingState;
import viommu.model.dmatracking.UnpinStep;
import viommu.model.dmatracking.UnpinWorker;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The balloon gets a page although VFIO could not unmap it. */
final class FailedUnmapBallooned extends UnpinWorker {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "FailedUnmapBallooned",
                    "Restore",
                    "the balloon gets a page although VFIO could not unmap it",
                    List.of(
                            new Citation(
                                    "xenbits.xen.org/xsa/advisory-222.html, a0cce6048d",
                                    "an unmap that fails is not noticed, and the page is freed",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "xenbits.xen.org/xsa/advisory-247.html, 92790672de",
                                    "a page is freed in spite of writable mappings",
                                    Certainty.SOURCE_READ)),
                    "SingleBalloon",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new FailedUnmapBallooned(c)));

    private FailedUnmapBallooned(Constants c) {
        super(c);
    }

    @Override
    public boolean restore(DmaTrackingState s) {
        if (!s.unpinner.at.is(UnpinStep.RESTORE) || !s.unpinner.isForced()) {
            return super.restore(s);
        }
        s.pinned.add(s.unpinner.page.get());
        unpinned(s);
        return true;
    }
}
