package viommu.model.flushqueue.defect;

import java.util.List;
import viommu.model.flushqueue.Constants;
import viommu.model.flushqueue.Order;
import viommu.model.flushqueue.Piece;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The IOVA is queued, and the counter read, before its page-table entry is cleared. */
final class CounterBeforeClear extends Order {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "CounterBeforeClear",
                    "Then",
                    "the IOVA is queued, and the counter read, before its page-table entry is cleared",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/fb418dab8a4f",
                            "Add flush counters: derived from the rule that the counter is read "
                                    + "after the page-table update; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "PerCpu",
                    "NoIovaReuseBeforeFlush"),
            (c, clean) -> clean.with(new CounterBeforeClear(c)));

    private CounterBeforeClear(Constants c) {
        super(c);
    }

    @Override
    public Piece then(int who, Piece piece) {
        if (c.strict()) {
            return super.then(who, piece);
        }
        return switch (piece) {
            case IDLE -> Piece.MAKE_ROOM;
            case ADD_ENTRY -> Piece.CLEAR_PTE;
            case CLEAR_PTE -> Piece.IDLE;
            default -> super.then(who, piece);
        };
    }
}
