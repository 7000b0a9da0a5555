package viommu.model.dmatracking.defect;

import java.util.List;
import viommu.model.dmatracking.Constants;
import viommu.model.dmatracking.DmaTrackingState;
import viommu.model.dmatracking.UnpinStep;
import viommu.model.dmatracking.UnpinWorker;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The entry is loaded and compared, and then overwritten: what was counted in between is lost. */
final class LoadAndStore extends UnpinWorker {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "LoadAndStore",
                    "CompareAndSwap",
                    "the entry is loaded and compared, and then overwritten: what was counted in between is lost",
                    List.of(new Citation(
                            "crosvm devices/src/pci/coiommu.rs, unpin_page",
                            "derived from its compare_exchange: no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "SingleLru",
                    "MappedDmaSucceeds"),
            (c, clean) -> clean.with(new LoadAndStore(c)));

    private LoadAndStore(Constants c) {
        super(c);
    }

    @Override
    public boolean compareAndSwap(DmaTrackingState s) {
        int page = s.unpinner.page.get();
        if (s.unpinner.at.is(UnpinStep.COMPARE_AND_SWAP) && s.exactlyPinned(page)) {
            s.unpinner.at.set(UnpinStep.STORE);
            return true;
        }
        if (!s.unpinner.at.is(UnpinStep.STORE)) {
            return super.compareAndSwap(s);
        }
        s.pinned.remove(page);
        s.accessed.remove(page);
        s.count.set(page, 0);
        s.unpinner.at.set(UnpinStep.UNMAP);
        return true;
    }
}
