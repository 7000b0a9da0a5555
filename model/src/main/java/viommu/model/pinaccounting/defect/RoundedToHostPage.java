package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Actors;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An unmap is rounded to host pages, and takes the neighbour that shares one. */
final class RoundedToHostPage extends Rules {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "RoundedToHostPage",
                    "HostPages",
                    "an unmap is rounded to host pages, and takes the neighbour that shares one",
                    List.of(new Citation(
                            "gitlab.com/qemu-project/qemu/-/commit/94df5b2180",
                            "virtio-iommu: the page mask of the host is returned"
                                    + " too late; what then is unmapped is our analysis",
                            Certainty.SOURCE_READ)),
                    "Regions",
                    "MappedDmaSucceeds"),
            (c, clean) -> Actors.with(c, new RoundedToHostPage(c)));

    private RoundedToHostPage(Constants c) {
        super(c);
    }

    @Override
    public long hostPages(long iovas) {
        long pages = 0;
        for (int i = 0; i < c.iovas(); i++) {
            if ((iovas >> (i & ~1) & 3) != 0) {
                pages |= 1L << i;
            }
        }
        return pages;
    }
}
