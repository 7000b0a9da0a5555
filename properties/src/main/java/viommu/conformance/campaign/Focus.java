package viommu.conformance.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import viommu.conformance.Access;
import viommu.conformance.Capabilities;
import viommu.conformance.Domain;
import viommu.conformance.Feature;
import viommu.conformance.Iova;
import viommu.conformance.Operation;
import viommu.conformance.Page;
import viommu.conformance.PageSize;
import viommu.conformance.Permission;
import viommu.conformance.Range;
import viommu.conformance.Requester;

/** The few values that one schedule is about, so that its operations meet. */
final class Focus {
    private static final int IOVAS = 4;
    private static final int PAGES = 4;

    private final Capabilities has;
    private final SplittableRandom random;
    private final List<Iova> iovas = new ArrayList<>();
    private final List<Page> mapped = new ArrayList<>();

    Focus(Capabilities has, SplittableRandom random) {
        this.has = has;
        this.random = random;
        List<Iova> pool = pool();
        int count = 2 + random.nextInt(IOVAS - 1);
        for (int i = 0; i < count; i++) {
            iovas.add(pick(pool));
        }
    }

    /** Neighbours, and the borders of every page size, at the bottom and one largest page up. */
    private List<Iova> pool() {
        List<Iova> pool = new ArrayList<>();
        for (long base : new long[] {0, has.sizes().last().pages()}) {
            for (PageSize size : has.sizes()) {
                for (long page : new long[] {0, 1, 2, 3, size.pages(), size.pages() + 1}) {
                    if (base + page < has.iovaPages()) {
                        pool.add(new Iova(base + page));
                    }
                }
            }
        }
        return pool;
    }

    Iova iova() {
        return pick(iovas);
    }

    Requester requester() {
        return new Requester(random.nextInt(has.requesters()));
    }

    Domain domain() {
        return new Domain(random.nextInt(has.domains()));
    }

    Permission permission() {
        return pick(List.copyOf(has.permissions()));
    }

    Access access() {
        return random.nextBoolean() ? Access.READ : Access.WRITE;
    }

    Operation.Map map(Domain domain, Iova iova) {
        Range range = range(iova);
        Page page = page(range);
        long offset = range.contains(iova) ? iova.page() - range.first().page() : 0;
        mapped.add(new Page(page.number() + offset));
        return new Operation.Map(domain, range, page, permission());
    }

    Operation.Map map(Domain domain, Range range) {
        return new Operation.Map(domain, range, page(range), permission());
    }

    /** What one entry can map at that IOVA; for requests, any few pages. */
    Range range(Iova iova) {
        if (has.has(Feature.REQUESTS)) {
            return requested(iova);
        }
        PageSize size =
                pick(has.sizes().stream().filter(s -> toldApart(s, iova)).toList());
        return Range.of(new Iova(iova.page() / size.pages() * size.pages()), size.pages());
    }

    private Range requested(Iova iova) {
        int skew = has.has(Feature.UNALIGNED_REQUESTS) && random.nextInt(16) == 0 ? 1 + random.nextInt(4095) : 0;
        boolean last = random.nextInt(64) == 0;
        boolean beyond = has.has(Feature.OUT_OF_RANGE_REQUESTS);
        Range range = new Range(iova, 1 + random.nextInt(4), skew);
        if (!last && (beyond || range.touched().end() <= has.iovaPages())) {
            return range;
        }
        long pages = beyond ? 1 : range.touched().pages();
        return new Range(new Iova(Math.max(0, has.iovaPages() - pages)), range.pages(), skew);
    }

    /** Whether a page of this size can map each IOVA of the schedule to a guest page that can be told apart. */
    private boolean toldApart(PageSize size, Iova iova) {
        long first = iova.page() / size.pages() * size.pages();
        return size.equals(has.sizes().first())
                || first + size.pages() <= has.iovaPages()
                        && iovas.stream()
                                .mapToLong(i -> i.page() - first)
                                .filter(offset -> offset >= 0 && offset < size.pages())
                                .allMatch(offset -> offset < has.guestPages());
    }

    private Page page(Range range) {
        long pages = has.has(Feature.REQUESTS) ? 1 : range.pages();
        long last = iovas.stream()
                .mapToLong(i -> i.page() - range.first().page())
                .filter(offset -> offset >= 0 && offset < range.pages())
                .max()
                .orElse(0);
        if (has.has(Feature.REQUESTS)) {
            last = range.pages() - 1;
        }
        long choices = Math.min(PAGES, (has.guestPages() - 1 - last) / pages + 1);
        return new Page(pages * random.nextLong(Math.max(1, choices)));
    }

    /** Mostly one that was mapped. */
    Page page() {
        if (!mapped.isEmpty() && random.nextInt(4) != 0) {
            return mapped.get(mapped.size() - 1 - random.nextInt(Math.min(PAGES, mapped.size())));
        }
        return new Page(random.nextLong(Math.min(PAGES, has.guestPages())));
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
