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

    /** {@code Next}. */
    public boolean allows(S before, S after) {
        for (int i = 0; i < view.iovas(before); i++) {
            long table = 1L << view.table(after, i);
            long now = view.observable(after, i);
            boolean completed = view.pending(before, i) && !view.pending(after, i);
            if ((now & ~(view.observable(before, i) | table)) != 0 || completed && now != table || !kept(after, i)) {
                return false;
            }
        }
        return true;
    }

    /** Without a window nothing but the caller's own page is observable once map or unmap has returned. */
    private boolean kept(S state, int iova) {
        int granted = view.granted(state, iova);
        return window || granted == BUSY || (view.observable(state, iova) & ~(1L << granted)) == 0;
    }
}
