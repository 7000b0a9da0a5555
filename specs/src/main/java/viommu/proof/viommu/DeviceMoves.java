package viommu.proof.viommu;

import static viommu.proof.viommu.ViommuState.FRAME;
import static viommu.proof.viommu.ViommuState.IOVA;
import static viommu.proof.viommu.ViommuState.inflight;
import static viommu.proof.viommu.ViommuState.iotlb;
import static viommu.proof.viommu.ViommuState.translation;

import java.util.List;
import viommu.proof.logic.Term;
import viommu.proof.logic.Term.Variable;
import viommu.proof.system.Move;

/** The steps of the device ({@code Device.tla}), with any number of DMAs in flight. */
final class DeviceMoves {
    private static final String DEVICE = "device";

    private final Strategy strategy;
    private final Variable iova = Variable.fresh("iova", IOVA);
    private final Variable frame = Variable.fresh("frame", FRAME);

    DeviceMoves(Strategy strategy) {
        this.strategy = strategy;
    }

    List<Move> moves() {
        return List.of(issue(), evict(), land());
    }

    private Move issue() {
        Term translation = translation(strategy.bareMetal(), iova);
        return Move.of(DEVICE, "Issue", iova)
                .when(translation.isSome())
                .set(iotlb, iova, translation)
                .add(inflight, iova, translation);
    }

    private Move evict() {
        return Move.of(DEVICE, "Evict", iova).when(iotlb.at(iova).isSome()).set(iotlb, iova, FRAME.none());
    }

    private Move land() {
        return Move.of(DEVICE, "Land", iova, frame)
                .when(inflight.of(iova, frame))
                .remove(inflight, iova, frame);
    }
}
