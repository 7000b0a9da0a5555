package viommu.model.dmatracking.defect;

import java.util.List;
import viommu.model.dmatracking.Constants;
import viommu.model.dmatracking.DmaTrackingState;
import viommu.model.dmatracking.PinWorker;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A request that fails is not answered, and served again. */
final class RetriedFailure extends PinWorker {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "RetriedFailure",
                    "Answer",
                    "a request that fails is not answered, and served again",
                    List.of(new Citation(
                            "crosvm devices/src/pci/coiommu.rs, PinWorker::run",
                            "derived from its answer whatever became of the request: no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "SingleLru",
                    "MapsReturn"),
            (c, clean) -> clean.with(new RetriedFailure(c)));

    private RetriedFailure(Constants c) {
        super(c);
    }

    @Override
    public boolean answer(DmaTrackingState s) {
        int cpu = s.pinner.cpu.get();
        if (!super.answer(s)) {
            return false;
        }
        if ((s.missing.at(cpu) & ~s.pinned.bits()) != 0) {
            s.asking.add(cpu);
        }
        return true;
    }
}
