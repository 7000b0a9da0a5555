package viommu.ci.bench.jqwik;

import java.util.Random;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import net.jqwik.api.state.ActionChain;
import viommu.model.state.State;
import viommu.properties.Campaign;
import viommu.properties.Run;
import viommu.properties.Schedule;

/** Whether action chains do the work of schedules: the same steps are enabled, and the same behaviours are violations. */
public final class SameJudgement {
    private SameJudgement() {}

    /** How many of so many chains are not what a schedule of the same actions is. */
    public static <S extends State> int differences(Campaign<S> campaign, int chains) {
        int[] differences = {0};
        JqwikSession.run(() -> {
            Random random = new Random(campaign.seed());
            RandomGenerator<ActionChain<Behaviour<S>>> generator = Chains.guarded(
                            campaign.model(), campaign.properties(), campaign.length())
                    .generator(chains);
            for (int chain = 0; chain < chains; chain++) {
                if (!isSame(campaign, generator.next(random).value().run())) {
                    differences[0]++;
                }
                JqwikSession.finishTry();
            }
        });
        return differences[0];
    }

    private static <S extends State> boolean isSame(Campaign<S> campaign, Behaviour<S> behaviour) {
        Schedule<S> schedule = new Schedule<>(
                campaign.model(), campaign.model().initialStates().get(0), behaviour.taken());
        Run<S> run = schedule.run(campaign.properties());
        return schedule.trace().length() == behaviour.taken().size()
                && run.violated().isEmpty() != behaviour.isViolated();
    }
}
