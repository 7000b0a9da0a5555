package viommu.model.dmatracking;

import java.util.List;

/** The order of what a map does for each of its pages, and of what an unmap does ({@code Order.tla}). */
public class Order {

    /** First the count: from then on the host does not unpin the page. Only then is it worth looking whether it is pinned. */
    public List<Piece> mapPieces() {
        return List.of(Piece.INCREMENT, Piece.SET_ACCESSED, Piece.TEST_PINNED);
    }

    /** First the device, then the count. */
    public List<Piece> unmapPieces() {
        return List.of(Piece.UNMAP, Piece.DECREMENT);
    }

    /** The piece after that one, or {@code IDLE} after the last. */
    static Piece after(List<Piece> pieces, Piece piece) {
        int next = pieces.indexOf(piece) + 1;
        return next < pieces.size() ? pieces.get(next) : Piece.IDLE;
    }
}
