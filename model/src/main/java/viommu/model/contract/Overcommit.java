package viommu.model.contract;

/**
 * What a host owes that overcommits memory ({@code Overcommit.tla}): it takes back only what is not pinned, and whatever the device
 * can reach is pinned and the guest's, at every moment.
 *
 * @param <S> the states of the protocol that is looked at
 */
public final class Overcommit<S> {

    /**
     * How a protocol's state looks to the host: sets of frames, a bit for each.
     *
     * @param <S> the states of the protocol
     */
    public interface View<S> {
        long owned(S state);

        /** Must not be taken back. */
        long pinned(S state);

        /** A DMA can land there now. */
        long reachable(S state);
    }

    private final View<S> view;

    public Overcommit(View<S> view) {
        this.view = view;
    }

    /** What is taken back was not pinned ({@code Next}). */
    public boolean takesBackOnlyUnpinned(S before, S after) {
        long taken = view.owned(before) & ~view.owned(after);
        return taken == 0 || (taken & view.pinned(before)) == 0;
    }

    /** What can be reached is pinned, and what is pinned is the guest's ({@code Init}, and {@code Next} of the state after). */
    public boolean staysSafe(S state) {
        return (view.reachable(state) & ~view.pinned(state)) == 0 && (view.pinned(state) & ~view.owned(state)) == 0;
    }
}
