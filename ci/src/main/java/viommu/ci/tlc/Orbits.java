package viommu.ci.tlc;

import java.util.List;
import java.util.Optional;
import viommu.ci.claim.Exit;
import viommu.ci.explore.ExploredText;
import viommu.ci.feedback.Meter;
import viommu.ci.text.Figures;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Exploration.Outcome;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Symmetry;
import viommu.model.protocol.Model;
import viommu.model.state.State;

/**
 * The states that TLC took for one under SYMMETRY, beside the orbits that the explorer finds: TLC itself does not tell how many
 * states it saved.
 *
 * @param found by TLC
 */
public record Orbits<S extends State>(long found, Exploration<S> explored) {

    /** Empty if TLC has not seen all states. */
    static <S extends State> Optional<Orbits<S>> of(Model<S> model, TlcChecked<S> checked, Meter meter) {
        return checked.counts()
                .filter(counts -> checked.file().symmetric())
                .map(counts -> new Orbits<>(
                        counts.states(),
                        Explorer.explore(model, Symmetry.of(model), Limits.standard(), meter.states())));
    }

    /** Both must have seen the same orbits. */
    Exit exit() {
        if (explored.outcome() != Outcome.COMPLETE) {
            return Exit.INCONCLUSIVE;
        }
        return found == explored.states() ? Exit.AS_EXPECTED : Exit.DIFFERS;
    }

    List<String> lines() {
        return switch (exit()) {
            case AS_EXPECTED -> List.of(ExploredText.reduction(explored));
            case DIFFERS ->
                List.of("NOT AS EXPECTED: the explorer finds " + Figures.count(explored.states(), "orbit")
                        + " of states");
            default -> List.of("how many states they stand for is not known: the explorer " + explored.reason());
        };
    }
}
