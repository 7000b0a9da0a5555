package viommu.conformance.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import viommu.conformance.Domain;

/**
 * What is known about the context entry of a requester.
 *
 * @param domain the one that it names; empty if it is detached
 * @param past what it named before, the latest last
 */
record Context(Optional<Domain> domain, List<Former> past) {
    private static final int REMEMBERED = 8;

    /** @param forgotten the step from which on it may not be used; {@link Past#ALIVE} if it may */
    record Former(Optional<Domain> domain, long retired, long forgotten) {
        boolean alive() {
            return forgotten == Past.ALIVE;
        }
    }

    static Context of(Optional<Domain> domain) {
        return new Context(domain, List.of());
    }

    Context replaced(Optional<Domain> next, long now, boolean cached) {
        if (next.equals(domain)) {
            return this;
        }
        List<Former> more = new ArrayList<>(past);
        more.add(new Former(domain, now, cached ? Past.ALIVE : now));
        if (more.size() > REMEMBERED) {
            more.stream().filter(p -> !p.alive()).findFirst().ifPresent(more::remove);
        }
        return new Context(next, List.copyOf(more));
    }

    /** An invalidation is complete that covers what was named before step {@code submitted}; of one domain, or of all. */
    Context forgotten(Optional<Domain> only, long submitted, long now) {
        return new Context(
                domain,
                past.stream()
                        .map(p -> p.alive() && p.retired() < submitted && (only.isEmpty() || only.equals(p.domain()))
                                ? new Former(p.domain(), p.retired(), now)
                                : p)
                        .toList());
    }

    boolean settled() {
        return past.stream().noneMatch(Former::alive);
    }

    /** What may be used now, the entry itself first. */
    List<Optional<Domain>> possible() {
        List<Optional<Domain>> possible = new ArrayList<>(List.of(domain));
        past.stream().filter(Former::alive).map(Former::domain).forEach(possible::add);
        return possible.stream().distinct().toList();
    }

    /** What may not be used any more. */
    List<Optional<Domain>> former() {
        List<Optional<Domain>> possible = possible();
        return past.stream()
                .filter(p -> !p.alive())
                .map(Former::domain)
                .filter(d -> !possible.contains(d))
                .distinct()
                .toList();
    }
}
