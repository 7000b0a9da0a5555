package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Constants;
import viommu.model.protocol.Defect;
import viommu.model.protocol.UnknownNameException;

/** The known mistakes of {@code OptimisticTeardown}. */
public final class Defects {

    /** A defect and what it puts in the place of one part. */
    record Seed(Defect defect, Change change) {}

    /** Puts another part in. */
    @FunctionalInterface
    interface Change {
        Actors apply(Constants constants, Actors clean);
    }

    private static final List<Seed> SEEDS = List.of(
            ReuseByIova.SEED,
            ReuseOfReadOnly.SEED,
            ReuseWithWiderAccess.SEED,
            ReuseWithoutRecheck.SEED,
            ReuseDuringTeardown.SEED,
            UncountedUnmap.SEED,
            UncountedReuse.SEED,
            KeptCount.SEED,
            KeptInPool.SEED,
            WrongEnd.SEED,
            LateTimer.SEED,
            OwnPoolForWholeQuota.SEED,
            CpuQuotaNotKept.SEED,
            EarlyQuotaRelease.SEED,
            ParkedUnderPressure.SEED,
            OtherPoolsNotDrained.SEED,
            UnawaitedTeardown.SEED,
            TeardownOfReused.SEED,
            FlushBeforeClear.SEED,
            EarlyIovaFree.SEED,
            EmptyInvalidation.SEED,
            UnarmedTimer.SEED,
            DetachWithStaleMappings.SEED,
            DrainNotResumed.SEED,
            DrainEndsAtLostRace.SEED,
            MissingDrain.SEED,
            EarlyUnpin.SEED,
            ReclaimStaleFrame.SEED);

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
