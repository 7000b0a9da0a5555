package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.optimisticteardown.Order;
import viommu.model.optimisticteardown.Piece;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** After one mapping a detach does not go on with the rest of its early teardown: the domain stays for ever. */
final class DrainNotResumed extends Order {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "DrainNotResumed",
                    "Rest",
                    "after one mapping a detach does not go on with the rest of its early teardown: the domain stays for ever",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "a detach has to empty every pool; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "Detach",
                    "DetachesComplete"),
            (c, clean) -> Actors.of(c, clean.rules().with(new DrainNotResumed())));

    @Override
    public void rest(OptimisticTeardownState s, int cpu) {
        s.at.set(cpu, Piece.IDLE);
        s.hand.clear(cpu);
    }
}
