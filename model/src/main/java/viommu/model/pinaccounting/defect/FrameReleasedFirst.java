package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.Monitor;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A discard releases the frame before its mapping and its pin are gone. */
final class FrameReleasedFirst extends Monitor {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "FrameReleasedFirst",
                    "Discard",
                    "a discard releases the frame before its mapping and its pin are gone",
                    List.of(
                            new Citation(
                                    "Xen e008f7619d (XSA-236, CVE-2017-15597)",
                                    "a reference is dropped before the pin count",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "Xen 9a0bd460cf (XSA-218)",
                                    "the usage flag is cleared before the mapping is gone",
                                    Certainty.SOURCE_READ)),
                    "Balloon",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new FrameReleasedFirst(c)));

    private FrameReleasedFirst(Constants c) {
        super(c, new Rules(c));
    }

    @Override
    public boolean discard(PinAccountingState s, int first, int last) {
        if (!super.discard(s, first, last)) {
            return false;
        }
        for (int p = first; p <= last; p++) {
            s.release(p);
        }
        return true;
    }
}
