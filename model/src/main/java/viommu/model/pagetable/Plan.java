package viommu.model.pagetable;

import static viommu.model.pagetable.Piece.AWAIT;
import static viommu.model.pagetable.Piece.CLEAR_ENTRIES;
import static viommu.model.pagetable.Piece.FREE_TABLES;
import static viommu.model.pagetable.Piece.RELEASE;
import static viommu.model.pagetable.Piece.SPLIT;
import static viommu.model.pagetable.Piece.SUBMIT;
import static viommu.model.pagetable.Piece.WRITE_BACK;
import static viommu.model.pagetable.Piece.WRITE_ENTRIES;
import static viommu.model.pagetable.Piece.WRITE_FRAMES;
import static viommu.model.pagetable.Piece.WRITE_PRESENT;
import static viommu.model.pagetable.Piece.WRITE_SUPERPAGE;
import static viommu.model.pagetable.Piece.ZERO_FRAMES;

import java.util.ArrayList;
import java.util.List;

/** A map and an unmap are data: their pieces in order ({@code Plan.tla}). */
public class Plan {
    protected final Constants c;

    public Plan(Constants constants) {
        c = constants;
    }

    /** All fields, a barrier, then the present bit. A shadow is told of every new entry; hardware caches no absent one. */
    public List<Piece> mapPieces() {
        if (c.buffered()) {
            return List.of(WRITE_FRAMES, WRITE_BACK, WRITE_PRESENT, WRITE_BACK);
        }
        return c.shadowed() ? List.of(WRITE_ENTRIES, SUBMIT, AWAIT) : List.of(WRITE_ENTRIES);
    }

    /** The lower table that a superpage replaces goes back to the pool when nothing caches it any more. */
    public List<Piece> superpagePieces(boolean replacesTable) {
        return replacesTable ? List.of(WRITE_SUPERPAGE, SUBMIT, AWAIT, FREE_TABLES) : List.of(WRITE_SUPERPAGE);
    }

    /** The present bit alone, a barrier, a complete invalidation; then the rest is cleared, freed and given back. */
    public List<Piece> unmapPieces(boolean cutsSuperpage, boolean freesTable) {
        if (c.buffered()) {
            return List.of(CLEAR_ENTRIES, WRITE_BACK, SUBMIT, AWAIT, ZERO_FRAMES, RELEASE);
        }
        List<Piece> pieces = new ArrayList<>();
        if (cutsSuperpage) {
            pieces.add(SPLIT);
        }
        pieces.addAll(List.of(CLEAR_ENTRIES, SUBMIT, AWAIT));
        if (freesTable) {
            pieces.add(FREE_TABLES);
        }
        pieces.add(RELEASE);
        return pieces;
    }
}
