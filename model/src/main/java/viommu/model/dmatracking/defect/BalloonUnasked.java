package viommu.model.dmatracking.defect;

import java.util.List;
import viommu.model.dmatracking.Balloon;
import viommu.model.dmatracking.Constants;
import viommu.model.dmatracking.DmaTrackingState;
import viommu.model.dmatracking.Guest;
import viommu.model.dmatracking.Order;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The balloon takes a page without a look at the table. */
final class BalloonUnasked extends Guest {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "BalloonUnasked",
                    "Inflate",
                    "the balloon takes a page without a look at the table",
                    List.of(new Citation(
                            "gitlab.com/qemu-project/qemu/-/commit/c65ee43315",
                            "vfio: Inhibit ballooning based on group attachment to a container: balloon and device see different frames",
                            Certainty.SOURCE_READ)),
                    "SingleBalloon",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new BalloonUnasked(c)));

    private BalloonUnasked(Constants c) {
        super(c, new Order());
    }

    @Override
    public boolean inflate(DmaTrackingState s, int page) {
        if (!mayInflate(s, page)) {
            return false;
        }
        s.balloon.set(page, Balloon.GRANTED);
        return true;
    }
}
