package viommu.ci.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import viommu.ci.claim.Exit;
import viommu.ci.finding.FindingsJson;
import viommu.ci.input.Selection;
import viommu.ci.text.Json;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Trace;
import viommu.model.state.State;
import viommu.properties.Campaign;
import viommu.properties.CampaignResult;
import viommu.properties.Violation;

/** Campaigns for a machine, a merge of shards among them. */
public final class CheckedJson {
    private CheckedJson() {}

    /** The whole document. */
    public static <S extends State> Map<String, Object> of(Selection<S> selection, List<Checked<S>> all) {
        return Json.object(
                "command", "check",
                "protocol", selection.protocol().name(),
                "defect", selection.defect().map(Defect::name).orElse(null),
                "asked", selection.properties().stream().map(Property::name).toList(),
                "exit", Exit.of(all.stream().map(Checked::exit)).code(),
                "configurations", all.stream().map(CheckedJson::of).toList());
    }

    private static Map<String, Object> of(Checked<?> checked) {
        CampaignResult<?> result = checked.result();
        Campaign<?> campaign = result.campaign();
        return Json.object(
                "configuration", campaign.model().configuration().name(),
                "scope", campaign.model().scope().sizes(),
                "seed", campaign.seed(),
                "shard", campaign.shard().toString(),
                "tries", campaign.tries(),
                "length", campaign.length(),
                "properties", campaign.properties().stream().map(Property::name).toList(),
                "ending", result.ending().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "schedules", result.tries(),
                "stepsTaken", result.coverage().effective(),
                "seconds", result.time().toMillis() / 1000.0,
                "steps", result.coverage().steps(),
                "landmarks", result.coverage().landmarks(),
                "notCovered", result.missing(),
                "violations",
                        result.violations().values().stream()
                                .map(CheckedJson::of)
                                .toList(),
                "verdicts", FindingsJson.of(checked.findings()));
    }

    private static Map<String, Object> of(Violation<?> violation) {
        Trace<?> trace = violation.trace();
        Model<?> model = trace.model();
        return Json.object(
                "property", violation.property().name(),
                "attempt", violation.attempt(),
                "originalLength", violation.originalLength(),
                "initial", model.initialStates().indexOf(trace.initial()),
                "actions",
                        trace.taken().stream()
                                .map(taken -> taken.action().toString())
                                .toList());
    }
}
