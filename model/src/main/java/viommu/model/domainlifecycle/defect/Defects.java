package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Actors;
import viommu.model.domainlifecycle.Constants;
import viommu.model.protocol.Defect;
import viommu.model.protocol.UnknownNameException;

/** The known mistakes of {@code DomainLifecycle}. */
public final class Defects {

    /** A defect and what it puts in the place of one part. */
    record Seed(Defect defect, Change change) {}

    /** Puts another part in. */
    @FunctionalInterface
    interface Change {
        Actors apply(Constants constants, Actors clean);
    }

    private static final List<Seed> SEEDS = List.of(
            KeptIotlb.SEED,
            ZeroIdFlush.SEED,
            LeaveBeforeFlush.SEED,
            WrongDescriptor.SEED,
            EarlyIdFree.SEED,
            UncountedMembers.SEED,
            UnlistedEndpoint.SEED,
            KeptContextCache.SEED,
            SkippedAlias.SEED,
            DeafToDomainFlush.SEED,
            DeafToPageFlush.SEED,
            ZeroIdMapFlush.SEED,
            UntoldContext.SEED,
            KeptLookup.SEED,
            ReplayByRemap.SEED,
            AbsentContextIgnored.SEED,
            ShadowKeptBySwitch.SEED,
            ShadowKeptByReset.SEED,
            LateListenerWithoutReplay.SEED,
            AttachWithoutReplay.SEED,
            AttachWithoutDetach.SEED,
            CutMapping.SEED,
            MissingRollBack.SEED,
            StaleRecord.SEED,
            OverlapAccepted.SEED,
            StoppedAtFirstError.SEED,
            RemovedWithoutDetach.SEED,
            UnquiescedEndpoint.SEED);

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
