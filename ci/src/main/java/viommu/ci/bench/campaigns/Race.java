package viommu.ci.bench.campaigns;

import java.util.List;
import java.util.function.Function;
import viommu.ci.bench.Rounds;
import viommu.properties.StepRate;

/**
 * A campaign against action chains on one model.
 *
 * @param scope what differs from the standard one
 * @param properties how many are judged
 * @param differences how many action chains were not what a schedule of the same actions is
 */
record Race(String model, String scope, int properties, List<Round> rounds, int differences) {

    Race {
        rounds = List.copyOf(rounds);
    }

    /** The model and the scope. */
    String name() {
        return model + ", " + scope;
    }

    /** Steps per second. */
    Rounds cold() {
        return perSecond(Round::cold);
    }

    /** Steps per second. */
    Rounds warm() {
        return perSecond(Round::warm);
    }

    /** Steps per second. */
    Rounds chains() {
        return perSecond(Round::chains);
    }

    /** How many times as fast as the chains of the same round. */
    Rounds ratios() {
        return Rounds.of(rounds.stream()
                .map(round -> round.warm().perSecond() / round.chains().perSecond())
                .toList());
    }

    /** By the medians. */
    double coldRatio() {
        return cold().median() / chains().median();
    }

    /** By the medians. */
    double warmRatio() {
        return warm().median() / chains().median();
    }

    private Rounds perSecond(Function<Round, StepRate> which) {
        return Rounds.of(rounds.stream().map(which).map(StepRate::perSecond).toList());
    }
}
