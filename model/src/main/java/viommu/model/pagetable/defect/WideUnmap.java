package viommu.model.pagetable.defect;

import java.util.List;
import java.util.Map;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Coverage;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An unmap is widened to the aligned block around its range, and takes its neighbours' entries along. */
final class WideUnmap extends Coverage {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "WideUnmap",
                    "Cleared",
                    "an unmap is widened to the aligned block around its range, and takes its "
                            + "neighbours' entries along",
                    List.of(new Citation(
                            "QEMU 9a4bb8391f, d6d10793dc, ebe1504e10",
                            "alignment widens an unmap beyond the window of the notifier",
                            Certainty.SOURCE_READ)),
                    "Ranges",
                    "MappedDmaSucceeds",
                    Map.of("Buffers", 3)),
            (c, clean) -> clean.with(new WideUnmap(c)));

    private WideUnmap(Constants c) {
        super(c);
    }

    @Override
    public long cleared(int first, int last) {
        return covered(first, last);
    }
}
