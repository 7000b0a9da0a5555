package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Actors;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.state.Domain;

/** Of a batch of frames the first is unpinned as often as there are frames. */
final class CarriedBase extends Rules {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "CarriedBase",
                    "Unpinned",
                    "of a batch of frames the first is unpinned as often as there are frames",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/13a0d1ae7ee6",
                            "iommufd: the count of a batch is carried before its"
                                    + " base is computed: various page accounting corruptions",
                            Certainty.SOURCE_READ)),
                    "Regions",
                    "PinsExact"),
            (c, clean) -> Actors.with(c, new CarriedBase(c)));

    private CarriedBase(Constants c) {
        super(c);
    }

    @Override
    public int unpinned(PinAccountingState s, int frame) {
        int base = Domain.NONE;
        int length = 0;
        for (int i = 0; i < c.iovas(); i++) {
            if (!s.hand.isNone(i)) {
                base = base == Domain.NONE ? s.hand.at(i) : base;
                length++;
            }
        }
        return base == frame ? length : 0;
    }
}
