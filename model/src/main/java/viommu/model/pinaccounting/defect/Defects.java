package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Actors;
import viommu.model.pinaccounting.Constants;
import viommu.model.protocol.Defect;
import viommu.model.protocol.UnknownNameException;

/** The known mistakes of {@code PinAccounting}. */
public final class Defects {

    /** A defect and what it puts in the place of one part. */
    record Seed(Defect defect, Change change) {}

    /** Puts another part in. */
    @FunctionalInterface
    interface Change {
        Actors apply(Constants constants, Actors clean);
    }

    private static final List<Seed> SEEDS = List.of(
            UnpinBeforeSync.SEED,
            UnpinInLoop.SEED,
            WholeRangeUnpinned.SEED,
            CarriedBase.SEED,
            ZeroPageNotUnpinned.SEED,
            WrongPayer.SEED,
            OpenerCharged.SEED,
            MiscountedFailure.SEED,
            PinAfterCheck.SEED,
            PinnedAgain.SEED,
            UnpinnedAtFirstDetach.SEED,
            RoundedToHostPage.SEED,
            OverlappingMap.SEED,
            CutByUnmap.SEED,
            KeptHalfRecord.SEED,
            LeakedChunk.SEED,
            PartialMapKept.SEED,
            ReplayNotUnwound.SEED,
            IgnoredUnmapFailure.SEED,
            StopsAtFirstError.SEED,
            LockNotReleased.SEED,
            SyncForgetsDomain.SEED,
            DiscardedWhileMapped.SEED,
            FrameReleasedFirst.SEED,
            TeardownMaps.SEED,
            PluggedWithoutMap.SEED,
            MovedMemorySlot.SEED,
            ReportedWhileMapped.SEED,
            FrameNotReturned.SEED,
            ReclaimOfPinnedFrame.SEED);

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
