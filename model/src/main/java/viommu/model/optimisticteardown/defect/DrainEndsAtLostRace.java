package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.Expiry;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.optimisticteardown.Piece;
import viommu.model.optimisticteardown.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An early teardown of everything ends when the mapping that it has found is reused meanwhile: the host waits for ever. */
final class DrainEndsAtLostRace extends Expiry {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "DrainEndsAtLostRace",
                    "TakeOut",
                    "an early teardown of everything ends when the mapping that it has found is reused meanwhile: the host"
                            + " waits for ever",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "early teardown races with reuse; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "Pressure",
                    "PressureAnswered"),
            (c, clean) -> clean.with(new DrainEndsAtLostRace(c, clean.rules())));

    private DrainEndsAtLostRace(Constants c, Rules rules) {
        super(c, rules);
    }

    @Override
    public boolean takeOut(OptimisticTeardownState s, int cpu) {
        if (!s.isAt(cpu, Piece.TAKE_OUT) || rules.pools().isStillStale(s, s.hand.at(cpu))) {
            return super.takeOut(s, cpu);
        }
        s.at.set(cpu, Piece.IDLE);
        s.hand.clear(cpu);
        return true;
    }
}
