package viommu.model.viommu.defect;

import java.util.List;
import viommu.model.protocol.Defect;
import viommu.model.protocol.UnknownNameException;
import viommu.model.viommu.Actors;
import viommu.model.viommu.Constants;

/** The known mistakes of {@code Viommu}. */
public final class Defects {

    /** A defect and what it puts in the place of one part. */
    record Seed(Defect defect, Change change) {}

    /** Puts another part in. */
    @FunctionalInterface
    interface Change {
        Actors apply(Constants constants, Actors clean);
    }

    private static final List<Seed> SEEDS = List.of(
            EarlyUnpin.SEED,
            EarlyIovaFree.SEED,
            FlushBeforeClear.SEED,
            MissingDrain.SEED,
            MissingMapInvalidation.SEED,
            ReclaimMappedFrame.SEED,
            DroppedAwait.SEED,
            ElidedInvalidation.SEED,
            MovedMemorySlot.SEED,
            ReuseByIova.SEED,
            ReuseDuringFlush.SEED,
            UnreservedQuota.SEED,
            ReclaimStaleFrame.SEED,
            KeptShadow.SEED,
            SkippedIotlbFlush.SEED,
            LeakedPin.SEED,
            UnservedTimer.SEED,
            LostCompletion.SEED,
            ForgottenFlush.SEED);

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
