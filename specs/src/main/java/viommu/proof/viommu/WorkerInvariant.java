package viommu.proof.viommu;

import static viommu.proof.logic.Formula.forAll;
import static viommu.proof.viommu.ViommuState.FRAME;
import static viommu.proof.viommu.ViommuState.IOVA;
import static viommu.proof.viommu.ViommuState.backing;
import static viommu.proof.viommu.ViommuState.buffer;
import static viommu.proof.viommu.ViommuState.inflight;
import static viommu.proof.viommu.ViommuState.iotlb;
import static viommu.proof.viommu.ViommuState.is;
import static viommu.proof.viommu.ViommuState.workerAt;
import static viommu.proof.viommu.ViommuState.workerIova;

import java.util.List;
import viommu.proof.system.Conjunct;

/** What is true of whoever works the queue off, and on bare metal of the caches. */
final class WorkerInvariant {
    private WorkerInvariant() {}

    static Conjunct busyWithAnIova() {
        return new Conjunct(
                "BusyWithAnIova",
                "Fetch takes the IOVA with the descriptor, and the last piece lets go of it.",
                workerAt("Idle").iff(workerIova.at().isNone()));
    }

    static List<Conjunct> ofBareMetal() {
        return List.of(
                busyWithAnIova(),
                new Conjunct(
                        "CachedIsTheBuffers",
                        "The device walks the guest's table, whose entry is the buffer or None; an IOVA gets another buffer only"
                                + " when no cache knows it.",
                        forAll(
                                IOVA,
                                FRAME,
                                (i, f) -> iotlb.at(i)
                                        .is(f)
                                        .implies(is(i, "Free")
                                                .not()
                                                .and(backing.at(buffer.at(i)).is(f))))),
                new Conjunct(
                        "InFlightIsTheBuffers",
                        "A DMA is translated by the cache or the guest's table.",
                        forAll(
                                IOVA,
                                FRAME,
                                (i, f) -> inflight.of(i, f)
                                        .implies(is(i, "Free")
                                                .not()
                                                .and(backing.at(buffer.at(i)).is(f))))),
                new Conjunct(
                        "CleanAfterTheFlush",
                        "The hardware drops the entry, and the guest's entry is None by then, so the device cannot fill it again.",
                        workerAt("Drain").implies(iotlb.at(workerIova.at()).isNone())));
    }
}
