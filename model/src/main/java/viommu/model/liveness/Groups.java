package viommu.model.liveness;

import java.util.List;
import viommu.model.protocol.Action;
import viommu.model.protocol.Fairness;
import viommu.model.protocol.Fairness.Strength;
import viommu.model.protocol.Model;
import viommu.model.state.State;

/** The fairness of a model as sets of groups, one bit per group; groups without an action are left out. */
final class Groups {
    /** The groups that are weakly fair. */
    final long weak;
    /** The groups that are strongly fair. */
    final long strong;

    private final long[] ofAction;

    private Groups(long weak, long strong, long[] ofAction) {
        this.weak = weak;
        this.strong = strong;
        this.ofAction = ofAction;
    }

    static <S extends State> Groups of(Model<S> model) {
        List<Fairness<S>> inhabited = model.fairness().stream()
                .filter(f -> model.actions().stream().anyMatch(f.covers()))
                .toList();
        if (inhabited.size() > Long.SIZE) {
            throw new IllegalArgumentException(model + " has " + inhabited.size()
                    + " groups of fair actions: liveness can be checked with at most " + Long.SIZE);
        }
        long weak = 0;
        long strong = 0;
        long[] ofAction = new long[model.actions().size()];
        for (int g = 0; g < inhabited.size(); g++) {
            Fairness<S> fairness = inhabited.get(g);
            long bit = 1L << g;
            if (fairness.strength() == Strength.WEAK) {
                weak |= bit;
            } else {
                strong |= bit;
            }
            for (Action<S> action : model.actions()) {
                if (fairness.covers().test(action)) {
                    ofAction[action.index()] |= bit;
                }
            }
        }
        return new Groups(weak, strong, ofAction);
    }

    /** The groups that an action belongs to. */
    long of(int action) {
        return ofAction[action];
    }
}
