package viommu.specs;

import java.util.List;
import java.util.Optional;
import viommu.model.explorer.Exploration.Verdict;
import viommu.model.protocol.Model;
import viommu.model.state.State;
import viommu.specs.tlc.TlcOutcome;
import viommu.specs.tlc.TlcResult;

/**
 * What one run of TLC says, in terms of the Java model.
 *
 * @param result what TLC itself said; absent if it was not run, because a file is missing or out of date
 * @param judgements one for each formula that the configuration file names
 */
public record Checked<S extends State>(
        Model<S> model, ConfigFile file, Optional<TlcResult> result, List<Judgement<S>> judgements) {

    /** The formulas that a violation of another or a deadlock left open, and that a run of their own can decide. */
    List<String> leftOpen() {
        boolean cutShort = result.map(TlcResult::outcome)
                .filter(o -> o == TlcOutcome.DEADLOCK || o == TlcOutcome.VIOLATED && judgements.size() > 1)
                .isPresent();
        return judgements.stream()
                .filter(j -> cutShort && result.orElseThrow().verdict(j.property()) == Verdict.INCONCLUSIVE)
                .map(Judgement::property)
                .toList();
    }
}
