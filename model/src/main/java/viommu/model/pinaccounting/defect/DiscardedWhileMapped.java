package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.Monitor;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** Discarded memory loses its frame for the CPU, and stays mapped and pinned for the device. */
final class DiscardedWhileMapped extends Monitor {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "DiscardedWhileMapped",
                    "Discard",
                    "discarded memory loses its frame for the CPU, and stays mapped and pinned for the device",
                    List.of(
                            new Citation(
                                    "gitlab.com/qemu-project/qemu/-/commit/c65ee43315",
                                    "vfio: Inhibit ballooning: after a deflate the CPU and"
                                            + " the device see different frames at one address",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "gitlab.com/qemu-project/qemu/-/commit/0fd7616e0f",
                                    "vfio: RamDiscardManager in the vIOMMU case: what the"
                                            + " guest keeps mapped while it is discarded is only"
                                            + " warned about",
                                    Certainty.SOURCE_READ)),
                    "Balloon",
                    "MappedDmaSucceeds"),
            (c, clean) -> clean.with(new DiscardedWhileMapped(c)));

    private DiscardedWhileMapped(Constants c) {
        super(c, new Rules(c));
    }

    @Override
    public boolean discard(PinAccountingState s, int first, int last) {
        if (!canDiscard(s, first, last)) {
            return false;
        }
        for (int p = first; p <= last; p++) {
            s.plugged.remove(p);
            s.backing.clear(p);
        }
        return true;
    }
}
