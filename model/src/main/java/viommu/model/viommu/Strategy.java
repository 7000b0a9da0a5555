package viommu.model.viommu;

import static viommu.model.viommu.Piece.AWAIT_COMPLETION;
import static viommu.model.viommu.Piece.CLEAR_PTE;
import static viommu.model.viommu.Piece.RELEASE;
import static viommu.model.viommu.Piece.RETURN;
import static viommu.model.viommu.Piece.SUBMIT_INVALIDATION;

import java.util.List;

/** A strategy is data: the pieces of a map, an unmap and a flush, in order, and when a flush is due ({@code Strategy.tla}). */
public class Strategy {
    /** The longest list of pieces. */
    static final int MOST_PIECES = 4;

    protected final Constants c;

    public Strategy(Constants constants) {
        c = constants;
    }

    /** Under caching mode the guest invalidates a new entry too: that is how an emulator learns of a map. */
    public List<Piece> mapPieces() {
        return c.bareMetal() ? List.of(RETURN) : List.of(SUBMIT_INVALIDATION, AWAIT_COMPLETION, RETURN);
    }

    public List<Piece> unmapPieces() {
        return switch (c.teardown) {
            case STRICT -> List.of(CLEAR_PTE, SUBMIT_INVALIDATION, AWAIT_COMPLETION, RELEASE);
            case ASYNC -> List.of(CLEAR_PTE, SUBMIT_INVALIDATION, RETURN);
            case DEFERRED -> List.of(CLEAR_PTE, RETURN);
            case OPTIMISTIC -> List.of(RETURN);
            case HOSTILE -> List.of();
        };
    }

    /** What is left to do after the unmap has returned. */
    public List<Piece> flushPieces() {
        return switch (c.teardown) {
            case ASYNC -> List.of(AWAIT_COMPLETION, RELEASE);
            case DEFERRED -> List.of(SUBMIT_INVALIDATION, AWAIT_COMPLETION, RELEASE);
            case OPTIMISTIC -> List.of(CLEAR_PTE, SUBMIT_INVALIDATION, AWAIT_COMPLETION, RELEASE);
            case STRICT, HOSTILE -> List.of();
        };
    }

    /** Async: a mapping whose wait has been signalled. Deferred: all at once. Optimistic: one of the oldest. */
    public boolean flushDue(ViommuState s, long batch) {
        return switch (c.teardown) {
            case ASYNC -> isSingle(batch) && stale(s, only(batch)) && s.completed.contains(c.wordFor(only(batch)));
            case DEFERRED -> atLimit(s) && batch == staleBits(s);
            case OPTIMISTIC -> atLimit(s) && isSingle(batch) && oldest(s, only(batch));
            case STRICT, HOSTILE -> false;
        };
    }

    /** A mapping takes its place among the stale ones before it becomes one. */
    public boolean roomForStale(ViommuState s) {
        return c.teardown == Teardown.STRICT || s.stale() < c.staleQuota;
    }

    private boolean atLimit(ViommuState s) {
        if (s.stale() >= c.staleQuota) {
            return true;
        }
        for (int i = 0; i < c.iova.size(); i++) {
            if (stale(s, i) && s.age.at(i) >= c.staleAge) {
                return true;
            }
        }
        return false;
    }

    private boolean oldest(ViommuState s, int iova) {
        if (!stale(s, iova)) {
            return false;
        }
        for (int j = 0; j < c.iova.size(); j++) {
            if (stale(s, j) && s.age.at(j) > s.age.at(iova)) {
                return false;
            }
        }
        return true;
    }

    private static boolean stale(ViommuState s, int iova) {
        return s.mapping.is(iova, Mapping.STALE);
    }

    private long staleBits(ViommuState s) {
        long bits = 0;
        for (int i = 0; i < c.iova.size(); i++) {
            if (stale(s, i)) {
                bits |= 1L << i;
            }
        }
        return bits;
    }

    private static boolean isSingle(long batch) {
        return Long.bitCount(batch) == 1;
    }

    private static int only(long batch) {
        return Long.numberOfTrailingZeros(batch);
    }
}
