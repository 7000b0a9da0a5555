package viommu.adapters.logs.tla;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import viommu.adapters.logs.Leaf;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.check.Scopes;
import viommu.conformance.Scope;

/** What two logs name: pages, the frames that they are mapped to, domains; of a range that is only invalidated, its ends. */
final class Mentioned {
    /** A mapping of more pages than these is none that a driver makes for DMA. */
    private static final long MOST_PAGES = 1 << 16;

    private static final long SMALL_MASK = 0xfff;

    private final Set<Long> pages = new HashSet<>();
    private final Set<Long> frames = new HashSet<>();
    private final Set<Integer> guestDomains = new TreeSet<>();
    private final Set<Integer> domains = new TreeSet<>();

    /** @throws NotForTlcException if an event is of a kind that the specification does not know */
    Mentioned(List<LogEvent> guest, List<LogEvent> emulator) {
        guest.forEach(this::ofGuest);
        emulator.forEach(this::ofEmulator);
    }

    static long end(long iova, long bytes) {
        return LogEvent.page(iova + bytes + SMALL_MASK);
    }

    /** Of those that make translations forgotten. */
    static Optional<Scope> translations(Optional<Scope> scope) {
        return scope.filter(Scopes::ofTranslations).map(Scopes::plain);
    }

    private void ofGuest(LogEvent event) {
        if (event instanceof LogEvent.GuestMap map) {
            long first = LogEvent.page(map.iova());
            long count = end(map.iova(), map.bytes()) - first;
            if (count > MOST_PAGES) {
                throw new NotForTlcException(
                        "line " + map.at().line() + " of the guest's log maps " + count + " pages");
            }
            for (long i = 0; i < count; i++) {
                pages.add(first + i);
                frames.add(LogEvent.page(map.address()) + i);
            }
        } else if (event instanceof LogEvent.GuestUnmap unmap) {
            pages.add(LogEvent.page(unmap.iova()));
            pages.add(end(unmap.iova(), unmap.bytes()) - 1);
        } else if (event instanceof LogEvent.GuestSubmit submit) {
            translations(submit.scope()).ifPresent(scope -> scope(scope, List.of(guestDomains, domains)));
        }
    }

    private void ofEmulator(LogEvent event) {
        if (event instanceof LogEvent.Fill fill) {
            entry(fill, fill.iova(), fill.domain(), fill.entry());
        } else if (event instanceof LogEvent.Hit hit) {
            entry(hit, hit.iova(), hit.domain(), hit.entry());
        } else if (event instanceof LogEvent.Translation translation) {
            if (translation.mask() != SMALL_MASK) {
                throw notForTlc(event, "a large page");
            }
            pages.add(LogEvent.page(translation.iova()));
            frames.add(LogEvent.page(translation.address()));
        } else if (event instanceof LogEvent.EmulatorFault fault) {
            pages.add(LogEvent.page(fault.iova()));
        } else if (event instanceof LogEvent.Descriptor descriptor) {
            translations(descriptor.scope()).ifPresent(scope -> scope(scope, List.of(domains)));
        } else if (event instanceof LogEvent.Invalidation done) {
            translations(done.scope()).ifPresent(scope -> scope(scope, List.of(domains)));
        } else if (event instanceof LogEvent.ContextRead context) {
            domains.add(context.domain());
        } else if (event instanceof LogEvent.RequestMap
                || event instanceof LogEvent.RequestUnmap
                || event instanceof LogEvent.RequestAttach
                || event instanceof LogEvent.RequestDetach) {
            throw notForTlc(event, "a request to a virtio-iommu");
        }
    }

    private void entry(LogEvent event, long iova, int domain, long entry) {
        if (domain == LogEvent.NO_DOMAIN) {
            throw notForTlc(event, "an entry without domain");
        }
        if (new Leaf(entry).mayBeLarge()) {
            throw notForTlc(event, "a large page");
        }
        pages.add(LogEvent.page(iova));
        frames.add(new Leaf(entry).frame());
        domains.add(domain);
    }

    private static NotForTlcException notForTlc(LogEvent event, String what) {
        return new NotForTlcException("line " + event.at().line() + " of the emulator's log is " + what
                + ", of which the specification says nothing");
    }

    private void scope(Scope scope, List<Set<Integer>> where) {
        if (scope instanceof Scope.Pages some) {
            pages.add(some.range().first().page());
            pages.add(some.range().end() - 1);
            where.forEach(set -> set.add(some.domain().id()));
        } else if (scope instanceof Scope.OfDomain one) {
            where.forEach(set -> set.add(one.domain().id()));
        }
    }

    Numbering pages() {
        return new Numbering(pages);
    }

    Numbering frames() {
        return new Numbering(frames);
    }

    List<Integer> domains() {
        return new ArrayList<>(domains);
    }

    /** Those that the guest invalidates. */
    Set<Integer> guestDomains() {
        return guestDomains;
    }
}
