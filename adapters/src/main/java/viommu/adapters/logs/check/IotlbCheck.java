package viommu.adapters.logs.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import viommu.adapters.logs.LogEvent;
import viommu.conformance.Scope;

/** Holds an emulator's hits against its own fills and invalidations. It may forget whatever it likes, at any time. */
public final class IotlbCheck implements LogCheck {
    private final Tally tally;
    private final Map<Integer, CachedDomain> domains = new HashMap<>();
    private final Map<Integer, Set<Integer>> contexts = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private long number;
    private long allForgotten;
    private boolean contextsPending;
    private boolean contextsForgotten;

    private record Pending(Scope scope, long number) {}

    public IotlbCheck(Tally tally) {
        this.tally = tally;
    }

    @Override
    public void take(LogEvent event) {
        number++;
        if (event instanceof LogEvent.Hit hit) {
            hit(hit);
        } else if (event instanceof LogEvent.Fill fill) {
            domain(fill.domain()).fill(LogEvent.page(fill.iova()), fill.entry(), number);
            tagged(fill, fill.requester(), fill.domain(), LogEvent.page(fill.iova()));
        } else if (event instanceof LogEvent.Invalidation invalidation) {
            contextsPending |= invalidation
                    .scope()
                    .filter(Scope.AllContexts.class::isInstance)
                    .isPresent();
            invalidation.scope().filter(Scopes::ofTranslations).ifPresent(s -> pending.add(new Pending(s, number)));
        } else if (event instanceof LogEvent.Completed) {
            pending.forEach(this::forget);
            pending.clear();
            contextsForgotten |= contextsPending;
        } else if (event instanceof LogEvent.ContextRead context) {
            contexts.computeIfAbsent(context.requester(), r -> new HashSet<>()).add(context.domain());
        }
    }

    private CachedDomain domain(int domain) {
        return domains.computeIfAbsent(domain, d -> new CachedDomain(allForgotten));
    }

    private void forget(Pending invalidation) {
        Scope scope = invalidation.scope();
        if (scope instanceof Scope.Pages pages) {
            domain(pages.domain().id()).forget(pages.range(), invalidation.number());
        } else if (scope instanceof Scope.OfDomain one) {
            domain(one.domain().id()).forget(invalidation.number());
        } else {
            allForgotten = invalidation.number();
            domains.values().forEach(domain -> domain.forget(allForgotten));
        }
    }

    private void hit(LogEvent.Hit hit) {
        long page = LogEvent.page(hit.iova());
        Collection<CachedDomain> where =
                hit.domain() == LogEvent.NO_DOMAIN ? domains.values() : List.of(domain(hit.domain()));
        if (where.stream().anyMatch(domain -> domain.holds(page, hit.entry()))) {
            tally.kept(Rule.HIT_WAS_FILLED);
        } else if (!where.stream().allMatch(domain -> domain.known(page, hit.entry()))
                || hit.domain() == LogEvent.NO_DOMAIN && allForgotten == 0) {
            tally.unknown(Rule.HIT_WAS_FILLED);
        } else {
            List<String> allowed = where.stream()
                    .flatMap(domain -> domain.entries(page).stream())
                    .distinct()
                    .map(Describe::entry)
                    .toList();
            tally.broken(new Breach(
                    Rule.HIT_WAS_FILLED,
                    hit,
                    page,
                    "a hit of " + Describe.entry(hit.entry()) + " for " + Describe.page(page) + " in domain "
                            + hit.domain(),
                    allowed));
        }
        tagged(hit, hit.requester(), hit.domain(), page);
    }

    private void tagged(LogEvent event, int requester, int domain, long page) {
        Set<Integer> named = contexts.get(requester);
        if (named == null || domain == LogEvent.NO_DOMAIN || !contextsForgotten) {
            tally.unknown(Rule.ENTRY_IS_OF_ITS_DOMAIN);
        } else if (named.contains(domain)) {
            tally.kept(Rule.ENTRY_IS_OF_ITS_DOMAIN);
        } else {
            tally.broken(new Breach(
                    Rule.ENTRY_IS_OF_ITS_DOMAIN,
                    event,
                    page,
                    "requester " + requester + " uses an entry of domain " + domain,
                    named.stream().map(d -> "domain " + d).toList()));
        }
    }

    @Override
    public void end() {
        // An invalidation that is not complete at the end has forgotten nothing yet.
    }
}
