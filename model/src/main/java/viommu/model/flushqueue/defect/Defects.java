package viommu.model.flushqueue.defect;

import java.util.List;
import viommu.model.flushqueue.Actors;
import viommu.model.flushqueue.Constants;
import viommu.model.protocol.Defect;
import viommu.model.protocol.UnknownNameException;

/** The known mistakes of {@code FlushQueue}. */
public final class Defects {

    /** A defect and what it puts in the place of one part. */
    record Seed(Defect defect, Change change) {}

    /** Puts another part in. */
    @FunctionalInterface
    interface Change {
        Actors apply(Constants constants, Actors clean);
    }

    private static final List<Seed> SEEDS = List.of(
            OffByOneCounter.SEED,
            CounterBeforeClear.SEED,
            EntryBeforeCounter.SEED,
            FinishBeforeFlush.SEED,
            TimerWithoutFlush.SEED,
            OtherRingsNotDrained.SEED,
            DroppedWhenFull.SEED,
            FullAfterFlush.SEED,
            UnarmedTimer.SEED,
            EarlyTableFree.SEED,
            NarrowFlush.SEED,
            IovaFreedBeforeFlush.SEED,
            KeptFreeList.SEED);

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
