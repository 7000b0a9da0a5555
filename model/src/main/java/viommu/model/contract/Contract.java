package viommu.model.contract;

/**
 * What any IOMMU owes, seen from outside ({@code Contract.tla}): for each IOVA page the set of translations that a DMA may observe
 * now, a fault among them. What is gone never comes back by itself; a complete invalidation leaves nothing but what the table
 * holds; caches may drop an entry at any time.
 *
 * @param <S> the states of the protocol that is looked at
 */
public final class Contract<S> {

    /**
     * How a protocol's state looks from outside. A translation is a small number, {@link #FAULT} if there is none.
     *
     * @param <S> the states of the protocol
     */
    public interface View<S> {
        /** The translation that faults. */
        int FAULT = 0;

        int iovas(S state);

        /** The translation that the caller was told last, or {@link #BUSY} inside map and unmap. */
        int granted(S state, int iova);

        /** What the I/O page table holds. */
        int table(S state, int iova);

        /** What a DMA may observe now: bit {@code t} for the translation {@code t}. */
        long observable(S state, int iova);

        /** Whether an invalidation of the IOVA is not complete. */
        boolean pending(S state, int iova);
    }

    /** The caller is inside map or unmap: nothing is granted or forbidden. */
    public static final int BUSY = -1;

    private final View<S> view;
    private final boolean window;

    /** @param window whether a translation may outlive its unmap */
    public Contract(View<S> view, boolean window) {
        this.view = view;
        this.window = window;
    }

    /** {@code Init}. */
    public boolean begins(S state) {
        for (int i = 0; i < view.iovas(state); i++) {
            if (view.observable(state, i) != 1L << view.table(state, i) || view.pending(state, i) || !kept(state, i)) {
                return false;
            }
        }
        return true;
    }

    /** How many IOVAs there are. */
    public int iovas(S state) {
        return view.iovas(state);
    }

    /** What was not observable and is not in the table does not become observable ({@code Next}, of one IOVA). */
    public boolean nothingComesBack(S before, S after, int iova) {
        long allowed = view.observable(before, iova) | 1L << view.table(after, iova);
        return (view.observable(after, iova) & ~allowed) == 0;
    }

    /** A complete invalidation leaves what the table holds ({@code Next}, of one IOVA). */
    public boolean completionLeavesTheTable(S before, S after, int iova) {
        boolean completed = view.pending(before, iova) && !view.pending(after, iova);
        return !completed || view.observable(after, iova) == 1L << view.table(after, iova);
    }

    /** What the caller was told stays true ({@code Next}, of one IOVA). */
    public boolean staysKept(S before, S after, int iova) {
        return kept(after, iova);
    }

    /** Without a window nothing but the caller's own page is observable once map or unmap has returned. */
    private boolean kept(S state, int iova) {
        int granted = view.granted(state, iova);
        return window || granted == BUSY || (view.observable(state, iova) & ~(1L << granted)) == 0;
    }
}
