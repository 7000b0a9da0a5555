package viommu.conformance.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import viommu.conformance.Capabilities;
import viommu.conformance.Domain;
import viommu.conformance.Feature;
import viommu.conformance.Granularity;
import viommu.conformance.Iova;
import viommu.conformance.Operation;
import viommu.conformance.PageSize;
import viommu.conformance.Range;
import viommu.conformance.Requester;
import viommu.conformance.Scope;

/** Operations that belong together; what is drawn between them, and what they leave out by chance, makes the difference. */
final class Stories {
    private static final List<Granularity> TRANSLATIONS =
            List.of(Granularity.GLOBAL, Granularity.DOMAIN, Granularity.PAGES);
    private static final List<Granularity> CONTEXTS =
            List.of(Granularity.CONTEXT_GLOBAL, Granularity.CONTEXT_DOMAIN, Granularity.CONTEXT_REQUESTER);

    private final Capabilities has;
    private final Focus focus;
    private final SplittableRandom random;

    Stories(Capabilities has, Focus focus, SplittableRandom random) {
        this.has = has;
        this.focus = focus;
        this.random = random;
    }

    void attachAll(List<Operation> to) {
        Domain domain = focus.domain();
        for (int r = 0; r < has.requesters(); r++) {
            to.add(new Operation.Attach(new Requester(r), domain));
            domain = focus.domain();
        }
        if (has.has(Feature.CACHING_MODE)) {
            invalidate(Granularity.CONTEXT_GLOBAL, domain, new Requester(0), focus.iova(), to);
        }
    }

    /** A mapping is used, changed, invalidated and used again. */
    void life(List<Operation> to) {
        if (has.has(Feature.REQUESTS) && random.nextInt(4) == 0) {
            neighbours(to);
            return;
        }
        Domain domain = focus.domain();
        Iova iova = focus.iova();
        Requester requester = focus.requester();
        Operation.Map map = focus.map(domain, iova);
        if (has.has(Feature.ATTACH) && random.nextInt(4) == 0) {
            to.add(new Operation.Attach(requester, domain));
            invalidate(Granularity.CONTEXT_REQUESTER, domain, requester, iova, to);
        }
        to.add(map);
        if (has.has(Feature.CACHING_MODE)) {
            invalidate(focus.pick(TRANSLATIONS), domain, requester, iova, to);
        }
        to.add(new Operation.Dma(requester, iova, focus.access()));
        to.add(
                random.nextInt(3) == 0 && !has.has(Feature.BREAK_BEFORE_MAKE)
                        ? focus.map(domain, iova)
                        : new Operation.Unmap(domain, map.range()));
        if (has.has(Feature.RECLAIM) && random.nextBoolean()) {
            to.add(new Operation.Reclaim(focus.page()));
        } else {
            invalidate(focus.pick(TRANSLATIONS), domain, requester, iova, to);
        }
        to.add(new Operation.Dma(requester, iova, focus.access()));
    }

    /** Mappings side by side, and an unmap that begins with the first of them and may end within another. */
    private void neighbours(List<Operation> to) {
        Domain domain = focus.domain();
        Iova first = focus.iova();
        long pages = 0;
        List<Operation> story = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Range range = Range.of(first.plus(pages), 1 + random.nextInt(3));
            pages += range.pages();
            story.add(focus.map(domain, range));
        }
        story.add(new Operation.Unmap(domain, Range.of(first, 1 + random.nextLong(pages))));
        story.add(new Operation.Dma(focus.requester(), first.plus(random.nextLong(pages)), focus.access()));
        story.stream().filter(operation -> has.missing(operation).isEmpty()).forEach(to::add);
    }

    /** A requester leaves a domain that it used, with all that has to be invalidated, and goes on. */
    void move(List<Operation> to) {
        Domain domain = focus.domain();
        Iova iova = focus.iova();
        Requester requester = focus.requester();
        to.add(new Operation.Attach(requester, domain));
        if (random.nextBoolean()) {
            to.add(focus.map(domain, iova));
        }
        to.add(new Operation.Dma(requester, iova, focus.access()));
        to.add(
                random.nextBoolean()
                        ? new Operation.Attach(requester, focus.domain())
                        : new Operation.Detach(requester, domain));
        invalidate(focus.pick(CONTEXTS), domain, requester, iova, to);
        if (random.nextInt(4) != 0) {
            invalidate(focus.pick(TRANSLATIONS), domain, requester, iova, to);
        }
        to.add(new Operation.Dma(requester, iova, focus.access()));
    }

    private void invalidate(
            Granularity granularity, Domain domain, Requester requester, Iova iova, List<Operation> to) {
        if (has.granularities().contains(granularity)) {
            to.add(new Operation.Invalidate(scope(granularity, domain, requester, iova)));
            if (has.has(Feature.QUEUED) && random.nextInt(8) != 0) {
                to.add(new Operation.Wait());
            }
        }
    }

    Scope scope(Granularity granularity, Domain domain, Requester requester, Iova iova) {
        return switch (granularity) {
            case GLOBAL -> new Scope.Global();
            case DOMAIN -> new Scope.OfDomain(domain);
            case PAGES -> pages(domain, iova);
            case CONTEXT_GLOBAL -> new Scope.AllContexts();
            case CONTEXT_DOMAIN -> new Scope.ContextsOf(domain);
            case CONTEXT_REQUESTER -> new Scope.ContextOf(requester);
        };
    }

    /** The page is among them, and with a mask seldom the one that is named. */
    private Scope pages(Domain domain, Iova iova) {
        int mask = mask();
        Iova named = new Iova(iova.page() ^ random.nextLong(1L << mask));
        boolean leafOnly = has.has(Feature.LEAF_ONLY) && random.nextInt(4) == 0;
        return new Scope.Pages(domain, named.page() < has.iovaPages() ? named : iova, mask, leafOnly);
    }

    /** None, a few pages, a page size, or as much as there is. */
    private int mask() {
        int mask = switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextInt(4);
            case 2 -> focus.pick(has.sizes().stream().map(PageSize::order).toList());
            default -> random.nextInt(has.maxMask() + 1);
        };
        return Math.min(mask, has.maxMask());
    }
}
