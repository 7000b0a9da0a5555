package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Actors;
import viommu.model.pagetable.Constants;
import viommu.model.protocol.Defect;
import viommu.model.protocol.UnknownNameException;

/** The known mistakes of {@code PageTable}. */
public final class Defects {

    /** A defect and what it puts in the place of one part. */
    record Seed(Defect defect, Change change) {}

    /** Puts another part in. */
    @FunctionalInterface
    interface Change {
        Actors apply(Constants constants, Actors clean);
    }

    private static final List<Seed> SEEDS = List.of(
            MaskFromSize.SEED,
            SmallOrder.SEED,
            CountNotWidened.SEED,
            UnalignedDropped.SEED,
            FirstPageOnly.SEED,
            EndOverflows.SEED,
            LastPageLost.SEED,
            GlobalTakenForOne.SEED,
            InvalidatedBeforeClear.SEED,
            OneReplicaCleared.SEED,
            WideUnmap.SEED,
            ClearStopsAtTable.SEED,
            TableFreedAtUnlink.SEED,
            TableFreedBeforeFlush.SEED,
            LeafOnlyHint.SEED,
            TableUnderSuperpage.SEED,
            SuperpageBeyondRange.SEED,
            SuperpageBaseLookUp.SEED,
            SplitFailureIgnored.SEED,
            SkippedUpperEntry.SEED,
            EmptyGather.SEED,
            PresentFirst.SEED,
            MissingBarrier.SEED,
            NoWriteBack.SEED,
            LateWriteBack.SEED,
            ZeroedWhilePresent.SEED);

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
