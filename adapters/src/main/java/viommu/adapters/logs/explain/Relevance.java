package viommu.adapters.logs.explain;

import java.util.Optional;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.check.Breach;
import viommu.adapters.logs.check.Rule;
import viommu.adapters.logs.check.Scopes;
import viommu.conformance.Iova;
import viommu.conformance.Scope;

/** What of a log has to do with the page of a breach; other uses of the page have not. */
final class Relevance {
    private final long page;
    private final boolean all;
    private final boolean uses;
    private final LogEvent itself;

    Relevance(Breach breach) {
        page = breach.page();
        itself = breach.event();
        uses = breach.rule() == Rule.TRANSLATION_IS_THE_ENTRY;
        all = page < 0
                || breach.rule() == Rule.DESCRIPTOR_IS_CARRIED_OUT
                || breach.rule() == Rule.SUBMISSION_ARRIVES
                || breach.rule() == Rule.ENTRY_IS_OF_ITS_DOMAIN;
    }

    boolean of(LogEvent event) {
        if (all || event.equals(itself) || event instanceof LogEvent.GuestLost) {
            return true;
        }
        if (event instanceof LogEvent.GuestMap map) {
            return within(map.iova(), map.bytes());
        }
        if (event instanceof LogEvent.GuestUnmap unmap) {
            return within(unmap.iova(), unmap.bytes());
        }
        if (event instanceof LogEvent.GuestSubmit submit) {
            return covers(submit.scope());
        }
        if (event instanceof LogEvent.Invalidation done) {
            return covers(done.scope());
        }
        if (event instanceof LogEvent.Fill fill) {
            return within(fill.iova(), 1);
        }
        if (event instanceof LogEvent.Hit hit) {
            return uses && within(hit.iova(), 1);
        }
        if (event instanceof LogEvent.Translation translation) {
            return uses && within(translation.iova(), 1);
        }
        return event instanceof LogEvent.EmulatorFault fault
                ? within(fault.iova(), 1)
                : event instanceof LogEvent.RequestMap
                        || event instanceof LogEvent.RequestUnmap
                        || event instanceof LogEvent.RequestAttach
                        || event instanceof LogEvent.RequestDetach
                        || event instanceof LogEvent.Reset;
    }

    /** Whether it is part of an invalidation. */
    static boolean invalidates(LogEvent event) {
        return event instanceof LogEvent.GuestSubmit
                || event instanceof LogEvent.Invalidation
                || event instanceof LogEvent.Completed;
    }

    private boolean within(long iova, long bytes) {
        return page >= LogEvent.page(iova) && page <= LogEvent.page(iova + bytes - 1);
    }

    private boolean covers(Optional<Scope> scope) {
        return scope.filter(Scopes::ofTranslations)
                .filter(s -> !(s instanceof Scope.Pages pages) || pages.range().contains(new Iova(page)))
                .isPresent();
    }
}
