package viommu.proof.flushqueue;

import static viommu.proof.flushqueue.FlushQueueState.IOVA;
import static viommu.proof.flushqueue.FlushQueueState.TABLE_PAGE;
import static viommu.proof.flushqueue.FlushQueueState.inflight;
import static viommu.proof.flushqueue.FlushQueueState.iotlb;
import static viommu.proof.flushqueue.FlushQueueState.is;
import static viommu.proof.flushqueue.FlushQueueState.table;
import static viommu.proof.logic.Formula.all;
import static viommu.proof.logic.Formula.any;

import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Term;
import viommu.proof.logic.Term.Variable;
import viommu.proof.system.Move;

/** A device that is not trusted, with any number of DMAs in flight ({@code Device.tla}). */
final class Device {
    private static final String DEVICE = "device";

    private final Variable iova = Variable.fresh("iova", IOVA);

    List<Move> moves() {
        return List.of(issue(), evict(), land());
    }

    /** A hit, or a walk and a fill. */
    private Move issue() {
        Formula hit = iotlb.at(iova).isSome();
        Formula walk = all(is(iova, "Live"), table.at(iova).isSome());
        return Move.of(DEVICE, "Issue", iova)
                .when(any(hit, walk))
                .set(iotlb, iova, Term.choice(hit, iotlb.at(iova), table.at(iova)))
                .add(inflight, iova);
    }

    private Move evict() {
        return Move.of(DEVICE, "Evict", iova).when(iotlb.at(iova).isSome()).set(iotlb, iova, TABLE_PAGE.none());
    }

    /** The last of the DMAs through the IOVA that are in flight lands. */
    private Move land() {
        return Move.of(DEVICE, "Land", iova).when(inflight.of(iova)).remove(inflight, iova);
    }
}
