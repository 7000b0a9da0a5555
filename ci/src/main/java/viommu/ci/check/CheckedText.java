package viommu.ci.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import viommu.ci.finding.FindingsText;
import viommu.ci.input.ScopeArguments;
import viommu.ci.text.Figures;
import viommu.counterexamples.Counterexample;
import viommu.model.protocol.Model;
import viommu.model.state.State;
import viommu.properties.Campaign;
import viommu.properties.CampaignResult;
import viommu.properties.Coverage;
import viommu.properties.Shard;

/** A campaign as lines for a person. */
public final class CheckedText {
    private CheckedText() {}

    public static <S extends State> List<String> lines(Checked<S> checked) {
        CampaignResult<S> result = checked.result();
        Campaign<S> campaign = result.campaign();
        Coverage coverage = result.coverage();
        List<String> lines = new ArrayList<>();
        lines.add(campaign.model() + " (" + campaign.model().scope() + ")");
        lines.add("  seed " + campaign.seed()
                + (campaign.shard().equals(Shard.WHOLE) ? "" : ", shard " + campaign.shard()) + ": "
                + Figures.count(result.tries(), "schedule") + " of up to "
                + Figures.count(campaign.length(), "step") + ", " + Figures.count(coverage.effective(), "step")
                + " taken; " + Figures.seconds(result.time()) + ", "
                + Figures.rate(coverage.effective(), result.time()));
        lines.add("  steps: " + counts(coverage.steps()));
        lines.add("  landmarks, schedules that saw them: " + counts(coverage.landmarks()));
        result.missing().forEach(missing -> lines.add("  not covered: " + missing));
        lines.addAll(FindingsText.verdicts(checked.findings()));
        lines.addAll(FindingsText.lanes(checked.findings(), counterexample -> again(campaign, counterexample)));
        return lines;
    }

    private static String counts(Map<String, Long> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + Figures.count(count.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String again(Campaign<?> campaign, Counterexample<?> counterexample) {
        Model<?> model = campaign.model();
        return "./viommu check --protocol " + model.protocol().name() + " --config "
                + model.configuration().name()
                + model.defect().map(d -> " --defect " + d.name()).orElse("") + " --property "
                + counterexample.property() + " --seed " + campaign.seed() + " --tries " + campaign.tries()
                + " --length " + campaign.length() + ScopeArguments.of(model);
    }
}
