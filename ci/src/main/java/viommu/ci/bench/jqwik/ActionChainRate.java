package viommu.ci.bench.jqwik;

import java.util.Random;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import net.jqwik.api.state.ActionChain;
import viommu.model.state.State;
import viommu.properties.Campaign;
import viommu.properties.StepRate;

/** How fast jqwik's ActionChain takes the steps of a protocol, with the same properties judged as in a campaign. */
public final class ActionChainRate {
    private static final int TRIES = 1_000;

    private ActionChainRate() {}

    /** Of chains as long as our schedules, once warm. */
    public static <S extends State> StepRate of(Campaign<S> campaign, double seconds) {
        StepRate[] rate = new StepRate[1];
        JqwikSession.run(() -> {
            Random random = new Random(campaign.seed());
            RandomGenerator<ActionChain<Behaviour<S>>> chains = Chains.guarded(
                            campaign.model(), campaign.properties(), campaign.length())
                    .generator(TRIES);
            rate[0] = StepRate.warm(seconds, () -> {
                int steps = chains.next(random).value().run().taken().size();
                JqwikSession.finishTry();
                return steps;
            });
        });
        return rate[0];
    }
}
