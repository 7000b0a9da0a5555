package viommu.model.invalidationqueue.defect;

import java.util.List;
import viommu.model.invalidationqueue.Constants;
import viommu.model.invalidationqueue.Piece;
import viommu.model.invalidationqueue.Submission;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The sequence number is allocated outside the lock of the queue, so waits are queued out of order. */
final class UnserialisedSequence extends Submission {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UnserialisedSequence",
                    "Pieces",
                    "the sequence number is allocated outside the lock of the queue, so waits are queued out of order",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/9e249c484128",
                            "iommu/amd: serialize sequence allocation under concurrent TLB invalidations",
                            Certainty.SOURCE_READ)),
                    "SequenceNumbers",
                    "NoEarlyCompletion"),
            (c, clean) -> clean.with(new UnserialisedSequence(c)));

    private UnserialisedSequence(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> pieces() {
        return List.of(
                Piece.CLEAR_PTE,
                Piece.ALLOCATE,
                Piece.LOCK,
                Piece.WRITE_DESCRIPTORS,
                Piece.WRITE_TAIL,
                Piece.UNLOCK,
                Piece.AWAIT_COMPLETION,
                Piece.RELEASE);
    }
}
