package viommu.model.devicetlb.defect;

import java.util.List;
import viommu.model.devicetlb.Actors;
import viommu.model.devicetlb.Constants;
import viommu.model.protocol.Defect;
import viommu.model.protocol.UnknownNameException;

/** The known mistakes of {@code DeviceTlb}. */
public final class Defects {

    /** A defect and what it puts in the place of one part. */
    record Seed(Defect defect, Change change) {}

    /** Puts another part in. */
    @FunctionalInterface
    interface Change {
        Actors apply(Constants constants, Actors clean);
    }

    private static final List<Seed> SEEDS = List.of(
            DeviceTlbBeforeIotlb.SEED,
            UnawaitedIotlb.SEED,
            EarlyAnswer.SEED,
            KeptDeviceTlb.SEED,
            WrongDomainFlush.SEED,
            WrongFunction.SEED,
            SmallBlock.SEED,
            UnalignedRange.SEED,
            FlushAllFlushesOne.SEED,
            InclusiveEnd.SEED,
            RetriedRequest.SEED,
            UnlistedFunction.SEED);

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
