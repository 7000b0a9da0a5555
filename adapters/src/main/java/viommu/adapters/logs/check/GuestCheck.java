package viommu.adapters.logs.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.check.GuestPage.Mapping;
import viommu.adapters.logs.check.GuestPage.Unmapped;
import viommu.conformance.Domain;
import viommu.conformance.Range;
import viommu.conformance.Scope;

/**
 * Holds a guest's maps and unmaps against each other and against the invalidations that it submits. They name no domain: with
 * several nothing can be told, and everything that was said is withdrawn.
 */
public final class GuestCheck implements LogCheck {
    private static final String DOMAINS =
            "the guest has several domains, and its maps and unmaps do not say which they are of";

    private final Tally tally;
    private final Windows windows;
    private final StrictMode strict;
    private final Map<Long, GuestPage> pages = new HashMap<>();
    private final Set<Unmapped> stale = new LinkedHashSet<>();
    private final Set<Domain> domains = new HashSet<>();

    public GuestCheck(Tally tally, Windows windows) {
        this.tally = tally;
        this.windows = windows;
        this.strict = new StrictMode(tally);
    }

    @Override
    public void take(LogEvent event) {
        if (event instanceof LogEvent.GuestMap map) {
            strict.other(map);
            map(map);
        } else if (event instanceof LogEvent.GuestUnmap unmap) {
            unmap(unmap);
        } else if (event instanceof LogEvent.GuestSubmit submit) {
            submit.scope().filter(Scopes::ofTranslations).ifPresent(scope -> submit(submit, scope));
        } else if (event instanceof LogEvent.GuestLost) {
            pages.clear();
            stale.clear();
            strict.forget();
        }
    }

    /** Whether the guest invalidates at once what it unmaps, as far as the log tells. */
    public boolean isStrict() {
        return strict.isLikely();
    }

    private static long end(long iova, long bytes) {
        return LogEvent.page(iova + bytes + (1 << LogEvent.PAGE_SHIFT) - 1);
    }

    private void map(LogEvent.GuestMap map) {
        long first = LogEvent.page(map.iova());
        long end = end(map.iova(), map.bytes());
        Mapping mapping =
                new Mapping(first, end - first, map.address(), map.at().line());
        Mapping over = null;
        Unmapped early = null;
        boolean known = true;
        for (long number = first; number < end; number++) {
            GuestPage page = pages.get(number);
            if (page == null) {
                known = false;
                page = new GuestPage();
                pages.put(number, page);
            }
            over = page.mapping == null ? over : page.mapping;
            early = page.stale == null ? early : page.stale;
            page.mapping = mapping;
        }
        judge(Rule.MAP_IS_FREE, map, first, over == null ? "" : "it was mapped by line " + over.line(), known);
        judge(
                Rule.FLUSHED_BEFORE_REUSE,
                map,
                first,
                early == null ? "" : "its unmap in line " + early.event.at().line() + " is not invalidated yet",
                known);
    }

    private void unmap(LogEvent.GuestUnmap unmap) {
        long first = LogEvent.page(unmap.iova());
        long end = end(unmap.iova(), unmap.bytes());
        Unmapped gone = new Unmapped(unmap);
        String problem = unmap.unmapped() == unmap.bytes()
                ? ""
                : "only " + unmap.unmapped() + " of " + unmap.bytes() + " bytes were found mapped";
        boolean known = true;
        for (long number = first; number < end; number++) {
            GuestPage page = pages.get(number);
            if (page == null) {
                known = false;
                page = new GuestPage();
                pages.put(number, page);
            } else if (page.mapping == null) {
                problem = Describe.page(number) + " was not mapped";
            } else if (!page.mapping.within(first, end)) {
                problem = "it is a part of what line " + page.mapping.line() + " has mapped";
            }
            page.mapping = null;
            if (page.stale != null && ++page.stale.again == page.stale.left) {
                stale.remove(page.stale);
                windows.unmappedAgain();
            }
            page.stale = gone;
        }
        judge(Rule.UNMAP_IS_WHOLE, unmap, first, problem, known);
        stale.add(gone);
        windows.unmapped(unmap.at().nanos());
        strict.unmap(gone);
    }

    private void judge(Rule rule, LogEvent event, long page, String problem, boolean known) {
        if (!problem.isEmpty()) {
            String what = event instanceof LogEvent.GuestMap ? "a map of " : "an unmap of ";
            tally.broken(new Breach(rule, event, page, what + Describe.page(page) + ": " + problem, List.of()));
        } else if (known) {
            tally.kept(rule);
        } else {
            tally.unknown(rule);
        }
    }

    private void submit(LogEvent.GuestSubmit submit, Scope scope) {
        if (scope instanceof Scope.Pages some) {
            domains.add(some.domain());
            invalidate(some.range(), submit);
            stale.removeIf(unmapped -> unmapped.left == unmapped.again);
        } else {
            if (scope instanceof Scope.OfDomain one) {
                domains.add(one.domain());
            }
            for (Unmapped unmapped : stale) {
                for (long number = unmapped.first; number < unmapped.first + unmapped.pages; number++) {
                    GuestPage page = pages.get(number);
                    page.stale = page.stale == unmapped ? null : page.stale;
                }
                invalidated(unmapped, unmapped.again, submit);
            }
            stale.clear();
        }
        windows.submitted(submit.at().nanos());
        strict.submit(submit);
    }

    /** Over the range or over what is stale, whichever is less. */
    private void invalidate(Range range, LogEvent.GuestSubmit submit) {
        if (range.pages() <= stale.size()) {
            for (long number = range.first().page(); number < range.end(); number++) {
                invalidate(number, submit);
            }
            return;
        }
        for (Unmapped unmapped : stale) {
            long end = Math.min(range.end(), unmapped.first + unmapped.pages);
            for (long number = Math.max(range.first().page(), unmapped.first); number < end; number++) {
                invalidate(number, submit);
            }
        }
    }

    private void invalidate(long number, LogEvent.GuestSubmit submit) {
        GuestPage page = pages.get(number);
        if (page != null && page.stale != null) {
            invalidated(page.stale, page.stale.left - 1, submit);
            page.stale = null;
        }
    }

    private void invalidated(Unmapped unmapped, long left, LogEvent.GuestSubmit submit) {
        unmapped.left = left;
        if (left == unmapped.again) {
            windows.invalidated(unmapped.event.at().nanos(), submit.at().nanos());
        }
    }

    @Override
    public void end() {
        strict.end();
        if (domains.size() > 1) {
            tally.withdraw(
                    DOMAINS,
                    Rule.MAP_IS_FREE,
                    Rule.UNMAP_IS_WHOLE,
                    Rule.FLUSHED_BEFORE_REUSE,
                    Rule.UNMAP_IS_INVALIDATED);
        }
    }
}
