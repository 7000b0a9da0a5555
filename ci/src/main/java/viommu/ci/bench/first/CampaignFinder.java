package viommu.ci.bench.first;

import java.util.List;
import viommu.ci.bench.Seeded;
import viommu.model.state.State;
import viommu.properties.Campaign;
import viommu.properties.CampaignResult;

/** Random schedules, with another seed in each round, to the first one that violates the property; it is not shrunk. */
final class CampaignFinder implements Finder {
    @Override
    public String name() {
        return "schedules";
    }

    @Override
    public boolean startsJvm() {
        return false;
    }

    @Override
    public <S extends State> Outcome find(Seeded<S> seeded, int round) {
        if (seeded.isAboutLiveness()) {
            return Outcome.noClaim();
        }
        CampaignResult<S> result = Campaign.of(seeded.model(), round)
                .checking(List.of(seeded.property()))
                .stoppingWhenAllViolated()
                .run();
        return result.verdict() == CampaignResult.Verdict.VIOLATED
                ? Outcome.found(result.time().toNanos() / 1e9)
                : Outcome.notFound("not found in " + result.tries() + " schedules");
    }
}
