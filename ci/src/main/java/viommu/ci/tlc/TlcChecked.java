package viommu.ci.tlc;

import java.util.List;
import java.util.Optional;
import viommu.ci.claim.Counts;
import viommu.ci.finding.Found;
import viommu.model.protocol.Model;
import viommu.model.state.State;
import viommu.specs.ConfigFile;
import viommu.specs.StepCoverage;
import viommu.specs.tlc.TlcCounts;
import viommu.specs.tlc.TlcOutcome;
import viommu.specs.tlc.TlcResult;

/**
 * What one run of TLC said.
 *
 * @param found one for each formula of the configuration file
 */
public record TlcChecked<S extends State>(Model<S> model, ConfigFile file, TlcResult result, List<Found<S>> found) {

    /** The size of the graph, if all of it was seen. */
    public Optional<Counts> counts() {
        TlcCounts counts = result.counts();
        return result.outcome() == TlcOutcome.COMPLETE
                ? Optional.of(new Counts(counts.distinct(), counts.generated(), counts.depth(), neverEnabled()))
                : Optional.empty();
    }

    /** The steps that no state enables, if all states were seen. */
    public Optional<List<String>> neverEnabled() {
        return StepCoverage.neverEnabled(model, result);
    }
}
