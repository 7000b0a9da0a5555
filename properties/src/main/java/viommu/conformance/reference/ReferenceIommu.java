package viommu.conformance.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import viommu.conformance.Capabilities;
import viommu.conformance.Domain;
import viommu.conformance.Feature;
import viommu.conformance.Iova;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Page;
import viommu.conformance.PageSize;
import viommu.conformance.Requester;
import viommu.conformance.Scope;
import viommu.conformance.Subject;

/**
 * A correct IOMMU that walks I/O page tables in memory. It keeps translations, the tables above them and context entries as long as it
 * may and loses them at any time, works its queue off late and in any order, and sometimes invalidates too much. The same operations
 * after a reset give the same observations.
 *
 * <p>A defect is a subclass that overrides one step.
 */
public class ReferenceIommu implements Subject {
    private static final int SELDOM = 12;

    private final Capabilities capabilities;
    private final Map<Domain, IoPageTable> tables = new HashMap<>();
    private final Map<Requester, Optional<Domain>> contexts = new HashMap<>();
    private final Map<Requester, Optional<Domain>> contextCache = new HashMap<>();
    final Iotlb iotlb = new Iotlb();
    private final PagingCache pagingCache;
    private final List<Scope> queue = new ArrayList<>();
    private final Set<Page> taken = new HashSet<>();
    private final Map<Operation, Integer> times = new HashMap<>();
    private SplittableRandom random = new SplittableRandom(0);

    public ReferenceIommu(Capabilities capabilities) {
        this.capabilities = capabilities;
        int above = capabilities.sizes().stream()
                .skip(1)
                .findFirst()
                .map(PageSize::order)
                .orElse(40);
        this.pagingCache = new PagingCache(above);
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public void reset() {
        tables.clear();
        contexts.clear();
        contextCache.clear();
        iotlb.drop(line -> true);
        pagingCache.clear();
        queue.clear();
        taken.clear();
        times.clear();
    }

    @Override
    public Observation step(Operation operation) {
        random = chance(operation);
        somethingOfItsOwn();
        if (operation instanceof Operation.Map map) {
            table(map.domain())
                    .write(new Translation(map.range().first(), map.range().pages(), map.page(), map.permission()));
        } else if (operation instanceof Operation.Unmap unmap) {
            table(unmap.domain()).clear(unmap.range());
        } else if (operation instanceof Operation.Attach attach) {
            contexts.put(attach.requester(), Optional.of(attach.domain()));
        } else if (operation instanceof Operation.Detach detach) {
            contexts.put(detach.requester(), Optional.empty());
        } else if (operation instanceof Operation.Invalidate invalidate) {
            submit(invalidate.scope());
        } else if (operation instanceof Operation.Wait) {
            return await();
        } else if (operation instanceof Operation.Dma dma) {
            return dma(dma);
        } else if (operation instanceof Operation.Reclaim reclaim) {
            return reclaim(reclaim.page());
        }
        return Observation.done();
    }

    /** Depends on the operation and how often it came, so that it stays the same when others are left out. */
    private SplittableRandom chance(Operation operation) {
        return new SplittableRandom(31L * operation.toString().hashCode() + times.merge(operation, 1, Integer::sum));
    }

    /** What any IOMMU may do at any time. */
    private void somethingOfItsOwn() {
        if (random.nextInt(SELDOM) == 0) {
            iotlb.evict(random.nextInt(1 << 20));
        }
        if (random.nextInt(SELDOM) == 0) {
            contextCache.keySet().stream().findFirst().ifPresent(contextCache::remove);
        }
        if (random.nextInt(SELDOM) == 0) {
            pagingCache.clear();
        }
        if (random.nextInt(4 * SELDOM) == 0) {
            iotlb.drop(line -> true);
        }
        if (!queue.isEmpty() && random.nextInt(2) == 0) {
            execute(queue.remove(random.nextInt(queue.size())));
        }
    }

    final IoPageTable table(Domain domain) {
        return tables.computeIfAbsent(domain, d -> new IoPageTable(capabilities.sizes()));
    }

    /** What the context entry in memory says. */
    final Optional<Domain> context(Requester requester) {
        return contexts.getOrDefault(
                requester, capabilities.has(Feature.ATTACH) ? Optional.empty() : Optional.of(new Domain(0)));
    }

    void submit(Scope scope) {
        if (capabilities.has(Feature.QUEUED)) {
            queue.add(scope);
        } else {
            execute(scope);
        }
    }

    Observation await() {
        while (!queue.isEmpty()) {
            execute(queue.remove(random.nextInt(queue.size())));
        }
        return Observation.done();
    }

    private void execute(Scope scope) {
        if (scope instanceof Scope.Global) {
            forgetAll();
        } else if (scope instanceof Scope.OfDomain of) {
            forgetDomain(of.domain());
        } else if (scope instanceof Scope.Pages pages) {
            forgetPages(pages);
        } else if (scope instanceof Scope.AllContexts) {
            forgetContexts();
        } else if (scope instanceof Scope.ContextsOf of) {
            forgetContextsOf(of.domain());
        } else if (scope instanceof Scope.ContextOf of) {
            forgetContextOf(of.requester());
        }
    }

    void forgetAll() {
        iotlb.drop(line -> true);
        pagingCache.clear();
    }

    void forgetDomain(Domain domain) {
        iotlb.drop(line -> line.domain().equals(domain));
        pagingCache.drop(domain, 0, Long.MAX_VALUE);
    }

    void forgetPages(Scope.Pages pages) {
        long from = pages.range().first().page();
        long end = pages.range().end();
        iotlb.drop(line -> line.domain().equals(pages.domain()) && line.overlaps(from, end));
        if (!pages.leafOnly()) {
            forgetWays(pages.domain(), from, end);
        }
    }

    /** Forgets the tables on the way to these pages. */
    void forgetWays(Domain domain, long from, long end) {
        pagingCache.drop(domain, from, end);
    }

    void forgetContexts() {
        contextCache.clear();
    }

    void forgetContextsOf(Domain domain) {
        contextCache.values().removeIf(Optional.of(domain)::equals);
    }

    void forgetContextOf(Requester requester) {
        contextCache.remove(requester);
    }

    Observation dma(Operation.Dma dma) {
        Optional<Domain> domain = lookUpContext(dma.requester());
        Optional<Iotlb.Line> hit = iotlb.find(line -> hits(line, dma, domain));
        if (hit.isPresent()) {
            Optional<Translation> cached = hit.get().translation();
            if (cached.isEmpty() || permits(cached.get(), dma)) {
                return land(dma, cached);
            }
            if (random.nextBoolean()) {
                return refuse(dma);
            }
        }
        if (domain.isEmpty()) {
            return refuseDetached(dma);
        }
        Optional<Translation> found = walk(domain.get(), dma.iova());
        if (found.isPresent() || cachesNotPresent()) {
            iotlb.fill(new Iotlb.Line(dma.requester(), domain.get(), dma.iova(), found));
        }
        found.ifPresent(t -> taken.removeIf(t::leadsTo));
        return land(dma, found);
    }

    final Optional<Domain> lookUpContext(Requester requester) {
        Optional<Domain> cached = contextCache.get(requester);
        if (cached != null) {
            return cached;
        }
        Optional<Domain> read = context(requester);
        if (read.isPresent() || capabilities.has(Feature.CACHING_MODE)) {
            contextCache.put(requester, read);
        }
        return read;
    }

    /** With lingering, a requester uses what it has cached before anybody looks at its context entry. */
    boolean hits(Iotlb.Line line, Operation.Dma dma, Optional<Domain> domain) {
        return line.requester().equals(dma.requester())
                && line.covers(dma.iova())
                && (capabilities.has(Feature.LINGERING) || domain.equals(Optional.of(line.domain())));
    }

    private Optional<Translation> walk(Domain domain, Iova iova) {
        Optional<IoPageTable.Level> known = pagingCache.find(domain, iova);
        if (known.isPresent()) {
            return known.get().leaf(iova);
        }
        table(domain).lowest(iova).ifPresent(level -> pagingCache.fill(domain, iova, level));
        return table(domain).walk(iova);
    }

    boolean cachesNotPresent() {
        return capabilities.has(Feature.CACHING_MODE);
    }

    boolean permits(Translation translation, Operation.Dma dma) {
        return translation.permission().permits(dma.access());
    }

    Page target(Translation translation, Iova iova) {
        return translation.target(iova);
    }

    private Observation land(Operation.Dma dma, Optional<Translation> translation) {
        if (translation.isEmpty() || !permits(translation.get(), dma)) {
            return refuse(dma);
        }
        Page page = target(translation.get(), dma.iova());
        return taken.contains(page) ? new Observation.ReachedTaken(page) : reach(dma, page);
    }

    Observation reach(Operation.Dma dma, Page page) {
        return Observation.reached(page);
    }

    Observation refuseDetached(Operation.Dma dma) {
        return refuse(dma);
    }

    Observation refuse(Operation.Dma dma) {
        return capabilities.has(Feature.FAULT_REPORTS) ? Observation.refused(dma) : Observation.refused();
    }

    Observation reclaim(Page page) {
        if (cached(page) || mapped(page)) {
            return new Observation.Declined();
        }
        taken.add(page);
        return Observation.done();
    }

    boolean cached(Page page) {
        return iotlb.any(line -> line.translation().filter(t -> t.leadsTo(page)).isPresent())
                || pagingCache.leadsTo(page);
    }

    boolean mapped(Page page) {
        return tables.values().stream()
                .flatMap(table -> table.leaves().stream())
                .anyMatch(leaf -> leaf.leadsTo(page));
    }
}
