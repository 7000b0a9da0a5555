package viommu.model.dmatracking.defect;

import java.util.List;
import viommu.model.dmatracking.Actors;
import viommu.model.dmatracking.Constants;
import viommu.model.protocol.Defect;
import viommu.model.protocol.UnknownNameException;

/** The known mistakes of {@code DmaTracking}. */
public final class Defects {

    /** A defect and what it puts in the place of one part. */
    record Seed(Defect defect, Change change) {}

    /** Puts another part in. */
    @FunctionalInterface
    interface Change {
        Actors apply(Constants constants, Actors clean);
    }

    private static final List<Seed> SEEDS = List.of(
            TestBeforeIncrement.SEED,
            EarlyDecrement.SEED,
            UncheckedPin.SEED,
            ForgottenUndo.SEED,
            PartialUndo.SEED,
            DoubleUndo.SEED,
            LoadAndStore.SEED,
            CountNotCompared.SEED,
            PinnedBeforeMap.SEED,
            RetriedFailure.SEED,
            RestoredByStore.SEED,
            NotRestored.SEED,
            UnpinBeforeUnmap.SEED,
            BusyPageForgotten.SEED,
            BusyPageBallooned.SEED,
            FailedUnmapBallooned.SEED,
            BalloonUnasked.SEED,
            FreePageReclaimed.SEED,
            CpuMappingOnly.SEED);

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
