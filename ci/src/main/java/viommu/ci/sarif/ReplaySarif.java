package viommu.ci.sarif;

import java.util.List;
import viommu.ci.home.Versions;
import viommu.ci.outcome.Outcome.Result;
import viommu.ci.outcome.Outcomes;

/** What {@code replay} saw for code scanning: an alarm at each saved case that does not do what it did. */
public final class ReplaySarif {
    private ReplaySarif() {}

    /** @param outcomes one per case, named after its file */
    public static SarifLog of(Outcomes outcomes) {
        return new SarifLog(
                outcomes.name(),
                outcomes.commandLine(),
                Versions.viommu(),
                outcomes.exit(),
                List.of(SavedCaseAlarm.RULE),
                outcomes.all().stream()
                        .filter(outcome -> outcome.result() == Result.DIFFERS)
                        .map(outcome -> SavedCaseAlarm.of(outcome.name(), outcome.message()))
                        .toList(),
                outcomes.all().stream()
                        .filter(outcome -> outcome.result() == Result.INCONCLUSIVE)
                        .map(outcome -> outcome.name() + ": " + outcome.message())
                        .toList());
    }
}
