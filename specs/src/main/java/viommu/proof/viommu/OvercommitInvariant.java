package viommu.proof.viommu;

import static viommu.proof.logic.Formula.any;
import static viommu.proof.logic.Formula.forAll;
import static viommu.proof.viommu.ViommuState.FRAME;
import static viommu.proof.viommu.ViommuState.IOVA;
import static viommu.proof.viommu.ViommuState.held;
import static viommu.proof.viommu.ViommuState.inflight;
import static viommu.proof.viommu.ViommuState.iotlb;
import static viommu.proof.viommu.ViommuState.owned;
import static viommu.proof.viommu.ViommuState.owner;
import static viommu.proof.viommu.ViommuState.shadow;
import static viommu.proof.viommu.ViommuState.token;
import static viommu.proof.viommu.ViommuState.workerAt;
import static viommu.proof.viommu.ViommuState.workerFrame;
import static viommu.proof.viommu.ViommuState.workerIova;

import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Term;
import viommu.proof.system.Conjunct;

/** Why what the device can reach stays pinned, whatever the guest does. */
final class OvercommitInvariant {
    private OvercommitInvariant() {}

    static List<Conjunct> conjuncts(Strategy strategy) {
        List<Conjunct> common = List.of(
                WorkerInvariant.busyWithAnIova(),
                new Conjunct(
                        "HoldsAFrameUntilUnpin",
                        "Unshadow takes the frame, Unpin lets it go.",
                        workerAt("Idle", "Unshadow", "Reshadow")
                                .implies(workerFrame.at().isNone())),
                new Conjunct(
                        "NoShadowWhileFlushing",
                        "Unshadow has cleared the entry, and nothing but Reshadow writes one.",
                        workerAt("FlushIotlb", "Drain", "Unpin", "Reshadow")
                                .implies(shadow.at(workerIova.at()).isNone())),
                new Conjunct(
                        "TokensAreShadowsOrHeld",
                        "A pin is made with its shadow entry, passes to the worker with it, and ends when the worker lets go.",
                        forAll(
                                FRAME,
                                IOVA,
                                (f, i) -> token.of(f, i).iff(any(shadow.at(i).is(f), held(f, i))))),
                new Conjunct(
                        "CachedIsShadowedOrHeld",
                        "The device fills its cache from the shadow; what goes from there the worker holds until the cache is"
                                + " flushed.",
                        forAll(IOVA, FRAME, (i, f) -> iotlb.at(i).is(f).implies(reachable(f, i)))),
                new Conjunct(
                        "InFlightIsShadowedOrHeld",
                        "A DMA is translated by cache or shadow; the worker holds the frame until it has landed.",
                        forAll(IOVA, FRAME, (i, f) -> inflight.of(i, f).implies(reachable(f, i)))),
                new Conjunct(
                        "CleanAfterTheFlush",
                        "FlushIotlb drops the entry, and without a shadow entry the device cannot fill it again.",
                        workerAt("Drain", "Unpin", "Reshadow")
                                .implies(iotlb.at(workerIova.at()).isNone())),
                new Conjunct(
                        "LandedAfterTheDrain",
                        "Drain waits for all DMAs in flight, and without a translation there are no new ones.",
                        workerAt("Unpin", "Reshadow")
                                .implies(forAll(
                                        FRAME,
                                        f -> inflight.of(workerIova.at(), f).not()))));
        return strategy.teardown() == Teardown.HOSTILE ? Conjuncts.plus(common, tokensOwned()) : common;
    }

    private static Conjunct tokensOwned() {
        return new Conjunct(
                "PinnedFramesAreTheGuests",
                "A frame becomes the guest's before it is pinned, and is not reclaimed while it is.",
                forAll(FRAME, IOVA, (f, i) -> token.of(f, i).implies(owner.at(f).is(owned("Guest")))));
    }

    private static Formula reachable(Term f, Term i) {
        return any(shadow.at(i).is(f), held(f, i));
    }
}
