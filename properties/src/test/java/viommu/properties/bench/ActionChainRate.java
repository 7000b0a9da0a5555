package viommu.properties.bench;

import java.util.List;
import java.util.Random;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import net.jqwik.api.state.ActionChain;
import viommu.model.protocol.Model;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.model.state.State;
import viommu.properties.Campaign;
import viommu.properties.Schedules;
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

    /**
     * Prints steps per second of one processor, for each configuration of a protocol that is named, those of a campaign first.
     *
     * @param arguments such as {@code Viommu DeferredSidecore StrictSidecore}
     */
    public static void main(String[] arguments) {
        print(Protocols.named(arguments[0]), List.of(arguments).subList(1, arguments.length));
    }

    private static <S extends State> void print(Protocol<S> protocol, List<String> configurations) {
        System.out.printf("%-32s %12s %12s %8s%n", "", "campaign", "ActionChain", "ratio");
        for (String name : configurations) {
            Model<S> model = protocol.model(protocol.configuration(name));
            Campaign<S> campaign = Campaign.of(model, 1).withLength(Schedules.LENGTH);
            double ours = StepRate.of(campaign, 10).perSecond();
            double theirs = of(campaign, 10).perSecond();
            System.out.printf("%-32s %,12.0f %,12.0f %8.1f%n", model, ours, theirs, ours / theirs);
        }
    }
}
