package viommu.model.domainlifecycle;

import java.util.List;
import viommu.model.protocol.Property;
import viommu.model.protocol.Property.Liveness;
import viommu.model.protocol.Property.OverStates;
import viommu.model.protocol.Property.Refinement;
import viommu.model.state.Domain;

/** What the protocol promises ({@code DomainLifecycleProperties.tla}); of one place each, an endpoint and an IOVA. */
final class DomainLifecycleProperties {
    private static final long FAULT = 1;

    static final List<Property<DomainLifecycleState>> ALL = List.of(
            new OverStates<>(
                    "NoDmaAfterUnmap",
                    "Once an unmap has returned, or a map has failed, no endpoint reaches the page through that IOVA.",
                    DomainLifecycleProperties::places,
                    DomainLifecycleProperties::noDmaAfterUnmap),
            new OverStates<>(
                    "NoDmaAfterDetach",
                    "Once an endpoint is detached or removed, or translation is off, it reaches nothing, and none of its"
                            + " DMAs is under way.",
                    DomainLifecycleProperties::places,
                    DomainLifecycleProperties::noDmaAfterDetach),
            new OverStates<>(
                    "NoForeignDma",
                    "An endpoint never reaches a page that is mapped in a domain to which it is not attached.",
                    DomainLifecycleProperties::places,
                    DomainLifecycleProperties::noForeignDma),
            new OverStates<>(
                    "MappedDmaSucceeds",
                    "A DMA of an attached endpoint through a live mapping never faults and reaches the page that the"
                            + " caller mapped.",
                    DomainLifecycleProperties::places,
                    DomainLifecycleProperties::mappedDmaSucceeds),
            new OverStates<>(
                    "PinsExact",
                    "A page has as many pins as the host has mappings of it, no more and no fewer.",
                    s -> s.constants.pages(),
                    (s, page) -> s.pins.at(page) == s.pinned(page)),
            new OverStates<>(
                    "IdsExact",
                    "A context entry carries the id of its domain; an id that is free or being released is known to no"
                            + " context entry and to no cache.",
                    s -> s.constants.ids(),
                    DomainLifecycleProperties::idsExact),
            new OverStates<>(
                    "NoIdLost",
                    "Between operations every domain id is free, being released, or that of a domain with an endpoint.",
                    s -> s.constants.ids(),
                    DomainLifecycleProperties::noIdLost),
            new OverStates<>(
                    "MappingsRemovable",
                    "Whatever is mapped can be unmapped: some unmap that covers it is accepted.",
                    s -> s.constants.domains() * s.constants.iovas(),
                    DomainLifecycleProperties::mappingsRemovable),
            new Liveness<>(
                    "OperationsReturn",
                    "Every operation returns, or waits for a DMA that is under way.",
                    s -> 1,
                    (s, any) -> !s.task.isIdle(),
                    (s, any) -> s.task.isIdle() || s.inflight.size() > 0),
            new Refinement<>(
                    "KeepsContractWithoutWindow",
                    "Once an operation has returned, a DMA observes nothing but the page that is mapped in the domain of"
                            + " its endpoint.",
                    DomainLifecycleRefinement.WINDOWLESS::begins,
                    DomainLifecycleRefinement.WINDOWLESS::iovas,
                    List.of(
                            DomainLifecycleRefinement.WINDOWLESS::nothingComesBack,
                            DomainLifecycleRefinement.WINDOWLESS::completionLeavesTheTable,
                            DomainLifecycleRefinement.WINDOWLESS::staysKept)));

    private DomainLifecycleProperties() {}

    private static int places(DomainLifecycleState s) {
        return s.constants.endpoints() * s.constants.iovas();
    }

    private static long pages(DomainLifecycleState s, int place) {
        return s.observable(place / s.constants.iovas(), place % s.constants.iovas()) >> 1;
    }

    /** The pages that the domains have mapped at an IOVA, as bits. */
    private static long mapped(DomainLifecycleState s, int iova) {
        long mapped = 0;
        for (int d = 0; d < s.constants.domains(); d++) {
            mapped |= mapped(s, d, iova);
        }
        return mapped;
    }

    private static long mapped(DomainLifecycleState s, int domain, int iova) {
        int page = domain == Domain.NONE ? Domain.NONE : s.buffer.at(s.constants.slot(domain, iova));
        return page == Domain.NONE ? 0 : 1L << page;
    }

    private static boolean idsExact(DomainLifecycleState s, int id) {
        boolean free = !s.idUsed.contains(id) || s.release.at(id) > 0;
        for (int r = 0; r < s.constants.requesters(); r++) {
            if (s.contextId.at(r) == id && (free || s.idOwner.at(id) != s.context.at(r))
                    || free && s.cachedId.at(r) == id) {
                return false;
            }
        }
        for (int i = 0; i < s.constants.iovas(); i++) {
            if (free && !s.iotlb.isNone(s.constants.tag(id, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean noIdLost(DomainLifecycleState s, int id) {
        return !s.task.isIdle()
                || !s.idUsed.contains(id)
                || s.release.at(id) > 0
                || !s.idOwner.isNone(id) && s.attached.keyOf(s.idOwner.at(id)) != Domain.NONE;
    }

    private static boolean mappingsRemovable(DomainLifecycleState s, int slot) {
        int domain = slot / s.constants.iovas();
        long records = Lifecycle.records(s, domain, 1L << slot % s.constants.iovas());
        for (int i = 0; i < s.constants.iovas(); i++) {
            if ((records >> i & 1) != 0 && s.buffer.isNone(s.constants.slot(domain, i))) {
                return s.buffer.isNone(slot);
            }
        }
        return true;
    }

    private static boolean noDmaAfterUnmap(DomainLifecycleState s, int place) {
        return (pages(s, place) & ~mapped(s, place % s.constants.iovas())) == 0;
    }

    private static boolean noDmaAfterDetach(DomainLifecycleState s, int place) {
        int endpoint = place / s.constants.iovas();
        boolean away = s.attached.isNone(endpoint) || !s.present.contains(endpoint) || s.translation.get() == 0;
        return s.task.endpoint.get() == endpoint || !away || pages(s, place) == 0;
    }

    private static boolean noForeignDma(DomainLifecycleState s, int place) {
        int endpoint = place / s.constants.iovas();
        int iova = place % s.constants.iovas();
        long foreign = mapped(s, iova) & ~mapped(s, s.attached.at(endpoint), iova);
        return s.task.endpoint.get() == endpoint || (pages(s, place) & foreign) == 0;
    }

    private static boolean mappedDmaSucceeds(DomainLifecycleState s, int place) {
        int granted = DomainLifecycleRefinement.granted(s, place / s.constants.iovas(), place % s.constants.iovas());
        return granted < FAULT
                || s.observable(place / s.constants.iovas(), place % s.constants.iovas()) == 1L << granted;
    }
}
