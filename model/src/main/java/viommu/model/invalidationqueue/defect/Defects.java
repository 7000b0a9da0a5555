package viommu.model.invalidationqueue.defect;

import java.util.List;
import viommu.model.invalidationqueue.Actors;
import viommu.model.invalidationqueue.Constants;
import viommu.model.protocol.Defect;
import viommu.model.protocol.UnknownNameException;

/** The known mistakes of {@code InvalidationQueue}. */
public final class Defects {

    /** A defect and what it puts in the place of one part. */
    record Seed(Defect defect, Change change) {}

    /** Puts another part in. */
    @FunctionalInterface
    interface Change {
        Actors apply(Constants constants, Actors clean);
    }

    private static final List<Seed> SEEDS = List.of(
            SharedStatusSlot.SEED,
            DroppedWhenFull.SEED,
            SilentTimeOut.SEED,
            UnserialisedSequence.SEED,
            UnawaitedFlush.SEED,
            LastResultWins.SEED,
            AbsentDevice.SEED,
            FreedBeforeFlush.SEED,
            UnflushedFailure.SEED,
            SuppressionLeftSet.SEED,
            NotPresentHint.SEED,
            UnlockedWalk.SEED,
            TailBeforeDescriptors.SEED,
            WaitBeforeInvalidation.SEED,
            StickyFault.SEED,
            LeakedFailure.SEED);

    private Defects() {}

    public static List<Defect> all() {
        return SEEDS.stream().map(Seed::defect).toList();
    }

    /** The parts with the defect in place. */
    public static Actors seed(Defect defect, Constants constants, Actors clean) {
        return UnknownNameException.find(
                        "defect", defect.name(), SEEDS, s -> s.defect().name())
                .change()
                .apply(constants, clean);
    }
}
