package viommu.ci.check;

import java.util.Locale;
import java.util.Map;
import viommu.ci.finding.FindingsJson;
import viommu.ci.text.Json;
import viommu.properties.Campaign;
import viommu.properties.CampaignResult;

/** A campaign for a machine. */
public final class CheckedJson {
    private CheckedJson() {}

    public static Map<String, Object> of(Checked<?> checked) {
        CampaignResult<?> result = checked.result();
        Campaign<?> campaign = result.campaign();
        return Json.object(
                "configuration", campaign.model().configuration().name(),
                "scope", campaign.model().scope().sizes(),
                "seed", campaign.seed(),
                "shard", campaign.shard().toString(),
                "ending", result.ending().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "schedules", result.tries(),
                "stepsTaken", result.coverage().effective(),
                "seconds", result.time().toMillis() / 1000.0,
                "steps", result.coverage().steps(),
                "landmarks", result.coverage().landmarks(),
                "notCovered", result.missing(),
                "verdicts", FindingsJson.of(checked.findings()));
    }
}
