package viommu.ci.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import viommu.ci.claim.Exit;
import viommu.ci.claim.Verdict;
import viommu.ci.finding.Findings;
import viommu.ci.finding.Found;
import viommu.ci.home.Versions;
import viommu.ci.input.Selection;
import viommu.counterexamples.Counterexample;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Property;
import viommu.model.state.State;
import viommu.properties.Campaign;
import viommu.properties.CampaignProgress;
import viommu.properties.CampaignResult;
import viommu.properties.Violation;

/** One campaign and what came of it. */
public record Checked<S extends State>(CampaignResult<S> result, Findings<S> findings) {

    /** Runs a campaign. */
    public static <S extends State> Checked<S> of(
            Selection<S> selection, Campaign<S> campaign, CampaignProgress progress) {
        return of(selection, campaign.run(progress));
    }

    /** What came of a campaign that was run. */
    static <S extends State> Checked<S> of(Selection<S> selection, CampaignResult<S> result) {
        List<Found<S>> found = result.campaign().properties().stream()
                .map(p -> found(result, p))
                .toList();
        return new Checked<>(result, new Findings<>(selection, found));
    }

    private static <S extends State> Found<S> found(CampaignResult<S> result, Property<S> property) {
        Verdict verdict = Verdict.of(result.verdict(property));
        return new Found<>(
                property.name(),
                result.campaign().model().configuration().shouldHold(property.name())
                        ? Expectation.HOLDS
                        : Expectation.VIOLATED,
                verdict,
                verdict == Verdict.INCONCLUSIVE ? reason(result) : "",
                Optional.ofNullable(result.violations().get(property.name())).map(Checked::counterexample),
                Optional.empty());
    }

    private static String reason(CampaignResult<?> result) {
        return switch (result.ending()) {
            case OUT_OF_TIME -> "the time was up";
            case INTERRUPTED -> "interrupted";
            case ALL_TRIES, ALL_VIOLATED -> String.join("; ", result.missing());
        };
    }

    private static <S extends State> Counterexample<S> counterexample(Violation<S> violation) {
        Counterexample<S> found = violation.counterexample();
        return new Counterexample<>(found.property(), found.engine(), found.seed(), Versions.saved(), found.trace());
    }

    public Exit exit() {
        return findings.exit();
    }

    /** Saves the counterexamples that are shown. */
    public Checked<S> savedTo(Path folder) {
        return new Checked<>(result, findings.savedTo(folder));
    }
}
