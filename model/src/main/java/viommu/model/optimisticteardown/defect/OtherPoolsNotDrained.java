package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.Pools;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An early teardown of everything empties the pool of its own CPU, and no other. */
final class OtherPoolsNotDrained extends Pools {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "OtherPoolsNotDrained",
                    "PoolsToDrain",
                    "an early teardown of everything empties the pool of its own CPU, and no other",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/fb418dab8a4f",
                            "Add flush counters: derived from the rule that the queues of all CPUs are drained; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "Pressure",
                    "PressureRelieved"),
            (c, clean) -> Actors.of(c, clean.rules().with(new OtherPoolsNotDrained(c))));

    private OtherPoolsNotDrained(Constants c) {
        super(c);
    }

    @Override
    public long poolsToDrain(int cpu) {
        return 1L << cpu;
    }
}
