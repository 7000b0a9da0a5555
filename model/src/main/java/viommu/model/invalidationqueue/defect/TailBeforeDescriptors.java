package viommu.model.invalidationqueue.defect;

import java.util.List;
import viommu.model.invalidationqueue.Constants;
import viommu.model.invalidationqueue.Piece;
import viommu.model.invalidationqueue.Submission;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The tail is written before the descriptors: the unit fetches what is not there yet. */
final class TailBeforeDescriptors extends Submission {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "TailBeforeDescriptors",
                    "Pieces",
                    "the tail is written before the descriptors: the unit fetches what is not there yet",
                    List.of(new Citation(
                            "derived from the order of qi_submit_sync in Linux drivers/iommu/intel/dmar.c",
                            "no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "StatusSlots",
                    "OnlyWrittenDescriptors"),
            (c, clean) -> clean.with(new TailBeforeDescriptors(c)));

    private TailBeforeDescriptors(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> pieces() {
        return List.of(
                Piece.CLEAR_PTE,
                Piece.LOCK,
                Piece.ALLOCATE,
                Piece.WRITE_TAIL,
                Piece.WRITE_DESCRIPTORS,
                Piece.UNLOCK,
                Piece.AWAIT_COMPLETION,
                Piece.RELEASE);
    }
}
