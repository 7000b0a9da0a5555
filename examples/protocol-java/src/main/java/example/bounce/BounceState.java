package example.bounce;

import viommu.model.state.Domain;
import viommu.model.state.State;
import viommu.model.state.Table;

/** The variables of {@code BounceBuffer.tla}, under the same names. */
public final class BounceState extends State {
    /** {@code [Slot -> Page or None]}: the page that the slot stands for. */
    public final Table slot;
    /** {@code [Slot -> Page or None]}: the page that the DMA which is under way was meant for. */
    public final Table inflight;

    BounceState(Domain slots, Domain pages) {
        slot = table("slot", slots, Domain.optional(pages));
        inflight = table("inflight", slots, Domain.optional(pages));
    }
}
