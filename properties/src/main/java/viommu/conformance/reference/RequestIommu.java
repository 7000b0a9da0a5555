package viommu.conformance.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import viommu.conformance.Capabilities;
import viommu.conformance.Domain;
import viommu.conformance.Feature;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Range;
import viommu.conformance.Requester;
import viommu.conformance.Status;
import viommu.conformance.Subject;

/**
 * A correct IOMMU whose mappings and domains come and go by requests, as virtio-iommu's do. It caches what it may. A defect is a
 * subclass that overrides one step.
 */
public class RequestIommu implements Subject {
    private static final long SEED = 0x5EED;

    private final Capabilities capabilities;
    /** Mappings by their first page. */
    private final Map<Domain, TreeMap<Long, Translation>> domains = new HashMap<>();

    private final Map<Requester, Domain> endpoints = new HashMap<>();
    private final Iotlb iotlb = new Iotlb();
    private SplittableRandom random = new SplittableRandom(SEED);

    /** @param capabilities with {@link Feature#REQUESTS} and {@link Feature#ATTACH} */
    public RequestIommu(Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public void reset() {
        domains.clear();
        endpoints.clear();
        iotlb.drop(line -> true);
        random = new SplittableRandom(SEED);
    }

    @Override
    public Observation step(Operation operation) {
        if (random.nextInt(8) == 0) {
            iotlb.evict(random.nextInt(1 << 20));
        }
        if (operation instanceof Operation.Dma dma) {
            return dma(dma);
        }
        return new Observation.Answered(request(operation));
    }

    private Status request(Operation operation) {
        if (operation instanceof Operation.Map map) {
            return map(map);
        }
        if (operation instanceof Operation.Unmap unmap) {
            return unmap(unmap);
        }
        if (operation instanceof Operation.Attach attach) {
            attach(attach);
            return Status.OK;
        }
        return operation instanceof Operation.Detach detach ? detach(detach) : Status.UNSUPP;
    }

    /** To where it is already changes nothing. */
    private void attach(Operation.Attach attach) {
        if (!attach.domain().equals(endpoints.get(attach.requester()))) {
            move(attach);
        } else {
            attachAgain(attach);
        }
    }

    final void move(Operation.Attach attach) {
        leave(attach.requester());
        endpoints.put(attach.requester(), attach.domain());
        domains.computeIfAbsent(attach.domain(), d -> new TreeMap<>());
    }

    void attachAgain(Operation.Attach attach) {}

    Status map(Operation.Map map) {
        Range range = map.range();
        TreeMap<Long, Translation> mappings = domains.get(map.domain());
        if (mappings == null) {
            return Status.NOENT;
        }
        if (outside(range)) {
            return Status.RANGE;
        }
        if (mappings.values().stream().anyMatch(m -> m.overlaps(range.first().page(), range.end()))) {
            return overlapping(map);
        }
        add(map);
        return Status.OK;
    }

    final void add(Operation.Map map) {
        Range range = map.range();
        domains.get(map.domain())
                .put(range.first().page(), new Translation(range.first(), range.pages(), map.page(), map.permission()));
    }

    Status overlapping(Operation.Map map) {
        return Status.INVAL;
    }

    private boolean outside(Range range) {
        return range.skew() != 0 || range.end() > capabilities.iovaPages();
    }

    Status unmap(Operation.Unmap unmap) {
        Range range = unmap.range();
        TreeMap<Long, Translation> mappings = domains.get(unmap.domain());
        if (mappings == null) {
            return Status.NOENT;
        }
        if (outside(range)) {
            return Status.RANGE;
        }
        boolean cut = mappings.values().stream()
                .filter(m -> m.overlaps(range.first().page(), range.end()))
                .anyMatch(m ->
                        m.first().page() < range.first().page() || m.first().page() + m.pages() > range.end());
        if (cut) {
            return cutting(unmap);
        }
        remove(unmap);
        return Status.OK;
    }

    final void remove(Operation.Unmap unmap) {
        Range range = unmap.range();
        domains.get(unmap.domain())
                .values()
                .removeIf(m -> m.overlaps(range.first().page(), range.end()));
        forget(unmap);
    }

    void forget(Operation.Unmap unmap) {
        Range range = unmap.range();
        iotlb.drop(line -> line.domain().equals(unmap.domain())
                && line.overlaps(range.first().page(), range.end()));
    }

    Status cutting(Operation.Unmap unmap) {
        return Status.RANGE;
    }

    private Status detach(Operation.Detach detach) {
        if (!detach.domain().equals(endpoints.get(detach.requester()))) {
            return Status.INVAL;
        }
        leave(detach.requester());
        return Status.OK;
    }

    /** The last to leave a domain ends it. */
    private void leave(Requester requester) {
        Domain domain = endpoints.remove(requester);
        forget(requester);
        if (domain != null && !endpoints.containsValue(domain)) {
            domains.remove(domain);
        }
    }

    void forget(Requester requester) {
        iotlb.drop(line -> line.requester().equals(requester));
    }

    private Observation dma(Operation.Dma dma) {
        Optional<Translation> found = iotlb.find(
                        line -> line.requester().equals(dma.requester()) && line.covers(dma.iova()))
                .flatMap(Iotlb.Line::translation)
                .or(() -> walk(dma));
        return found.filter(t -> t.permission().permits(dma.access()))
                .map(t -> Observation.reached(t.target(dma.iova())))
                .orElseGet(() -> refuse(dma));
    }

    private Optional<Translation> walk(Operation.Dma dma) {
        Domain domain = endpoints.get(dma.requester());
        if (domain == null) {
            return Optional.empty();
        }
        Optional<Translation> found = domains.get(domain).values().stream()
                .filter(m -> m.covers(dma.iova()))
                .findFirst();
        found.ifPresent(t -> iotlb.fill(new Iotlb.Line(dma.requester(), domain, dma.iova(), found)));
        return found;
    }

    private Observation refuse(Operation.Dma dma) {
        return capabilities.has(Feature.FAULT_REPORTS) ? Observation.refused(dma) : Observation.refused();
    }
}
