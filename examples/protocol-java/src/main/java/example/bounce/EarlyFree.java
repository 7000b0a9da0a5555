package example.bounce;

import java.util.List;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The slot is free at once, although a DMA into it is under way. */
final class EarlyFree extends Steps {
    static final Defect DEFECT = new Defect(
            "EarlyFree",
            "Unmap",
            "The slot is free at once, whatever the device does with it.",
            List.of(new Citation("this example", "an unmap that does not wait", Certainty.OWN_ANALYSIS)),
            "Waiting",
            "NoStrayDma");

    EarlyFree() {
        super(true);
    }

    @Override
    boolean unmap(BounceState s, int slot) {
        if (s.slot.isNone(slot)) {
            return false;
        }
        s.slot.clear(slot);
        return true;
    }
}
