package viommu.model.pinaccounting;

import java.util.List;
import viommu.model.protocol.Landmark;

/** The rare situations in which the protocol can go wrong. */
final class PinAccountingLandmarks {
    static final List<Landmark<PinAccountingState>> ALL = List.of(
            new Landmark<>(
                    "SecondPageFails",
                    "a page cannot be mapped after others of the same request were",
                    "FailInstall",
                    (s, t) -> s.task.todo.size() < s.task.iovas.size()),
            new Landmark<>(
                    "SecondDomainFails",
                    "a page cannot be mapped in one domain after it was in another",
                    "FailInstall",
                    (s, t) -> s.task.rest.bits() != s.targets()),
            new Landmark<>(
                    "QuotaUsedUp",
                    "a page is not pinned because the process may pin no more",
                    "FailPin",
                    (s, t) -> s.charged.at(s.task.caller.get()) >= s.constants.quota(s.task.caller.get())),
            new Landmark<>(
                    "CachedUntilSync",
                    "the invalidation of an unmap finds an entry of a page that is cleared already",
                    "Sync",
                    (s, t) -> !s.iotlb.read().equals(t.iotlb.read())),
            new Landmark<>(
                    "PartialUnmap",
                    "an unmap returns that could not unmap a page",
                    "Return",
                    (s, t) -> s.task.op.is(Op.UNMAP) && (t.recorded() & s.task.iovas.bits()) != 0),
            new Landmark<>(
                    "UnmapByAnother",
                    "a process unmaps what another one pays for",
                    "Unpin",
                    (s, t) -> s.payer.keyOf(Constants.A) >= 0 && s.task.caller.get() != Constants.A),
            new Landmark<>(
                    "ZeroPageTwice",
                    "the zero page is pinned for a second page",
                    "Pin",
                    (s, t) -> t.pins.at(s.constants.zero()) > 1),
            new Landmark<>(
                    "PinsShared",
                    "a domain is attached that uses the pins of another",
                    "Pin",
                    (s, t) -> s.pins.read().equals(t.pins.read())),
            new Landmark<>(
                    "LastDetach",
                    "the last domain is detached, and its pages are unpinned while their areas stay",
                    "Unpin",
                    (s, t) -> s.task.op.is(Op.DETACH)
                            && s.attached.size() == 1
                            && s.attached.contains(s.task.domain.get())),
            new Landmark<>(
                    "ReclaimedBesideRequest",
                    "a frame is reclaimed while a request is under way",
                    "Reclaim",
                    (s, t) -> !s.idle()),
            new Landmark<>(
                    "ReportedBeforeReturn",
                    "a page is reported as free when its discard has unpinned it and not returned",
                    "ReportFree",
                    (s, t) -> s.task.op.is(Op.DISCARD) && s.task.phase.is(Phase.RETURN)));

    private PinAccountingLandmarks() {}
}
