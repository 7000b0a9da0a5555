package viommu.conformance.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import viommu.conformance.Capabilities;
import viommu.conformance.Domain;
import viommu.conformance.Feature;
import viommu.conformance.Iova;
import viommu.conformance.Operation.Detach;
import viommu.conformance.Operation.Dma;
import viommu.conformance.Page;
import viommu.conformance.Requester;
import viommu.conformance.Scope;

/** What follows from all that was asked and seen since the reset; belongs to one thread. */
final class Beliefs {
    private final Capabilities capabilities;
    private final Tables tables = new Tables();
    private final Map<Requester, Context> contexts = new HashMap<>();
    /** What a requester may have cached from domains that it has left. */
    private final Map<Requester, Tables> lingering = new HashMap<>();

    private final List<Submitted> submitted = new ArrayList<>();
    private long lastSubmitted;
    private long now;

    Beliefs(Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    void reset() {
        tables.clear();
        contexts.clear();
        lingering.clear();
        submitted.clear();
        lastSubmitted = 0;
        now = 0;
    }

    Capabilities capabilities() {
        return capabilities;
    }

    Tables tables() {
        return tables;
    }

    /** The number of the operation that is judged. */
    long now() {
        return now;
    }

    void next() {
        now++;
    }

    Context context(Requester requester) {
        return contexts.computeIfAbsent(
                requester,
                r -> Context.of(capabilities.has(Feature.ATTACH) ? Optional.empty() : Optional.of(new Domain(0))));
    }

    void name(Requester requester, Optional<Domain> domain, boolean cached) {
        contexts.put(requester, context(requester).replaced(domain, now, cached));
    }

    /** Whether any requester's context entry names it. */
    boolean attached(Domain domain) {
        return requesters().anyMatch(r -> context(r).domain().equals(Optional.of(domain)));
    }

    /** Whether that of any other requester does. */
    boolean attached(Domain domain, Requester besides) {
        return requesters()
                .filter(r -> !r.equals(besides))
                .anyMatch(r -> context(r).domain().equals(Optional.of(domain)));
    }

    private Stream<Requester> requesters() {
        return IntStream.range(0, capabilities.requesters()).mapToObj(Requester::new);
    }

    /** Whether the requester is in the domain that it is to leave. */
    boolean in(Detach detach) {
        return context(detach.requester()).domain().equals(Optional.of(detach.domain()));
    }

    void submit(Scope scope) {
        submitted.add(new Submitted(scope, now));
        lastSubmitted = now;
    }

    long lastSubmitted() {
        return lastSubmitted;
    }

    boolean pending() {
        return !submitted.isEmpty();
    }

    boolean pending(Domain domain, Iova iova) {
        return submitted.stream().anyMatch(s -> s.covers(domain, iova));
    }

    /** Everything that was submitted is complete. */
    void complete() {
        for (Submitted s : submitted) {
            tables.forget(s.scope(), s.step(), now);
            lingering.values().forEach(left -> left.forget(s.scope(), s.step(), now));
            forgetContexts(s.scope(), s.step());
        }
        submitted.clear();
    }

    private void forgetContexts(Scope scope, long step) {
        if (scope instanceof Scope.ContextOf one) {
            forgetContext(one.requester(), Optional.empty(), step);
        } else if (scope instanceof Scope.AllContexts || scope instanceof Scope.ContextsOf) {
            Optional<Domain> only = scope instanceof Scope.ContextsOf of ? Optional.of(of.domain()) : Optional.empty();
            List.copyOf(contexts.keySet()).forEach(requester -> forgetContext(requester, only, step));
        }
    }

    private void forgetContext(Requester requester, Optional<Domain> only, long step) {
        Context before = context(requester);
        Context after = before.forgotten(only, step, now);
        contexts.put(requester, after);
        if (capabilities.has(Feature.LINGERING)) {
            before.possible().stream()
                    .filter(domain -> !after.possible().contains(domain))
                    .flatMap(Optional::stream)
                    .forEach(domain -> linger(requester, domain));
        }
    }

    private void linger(Requester requester, Domain domain) {
        boolean notPresentToo = capabilities.has(Feature.CACHING_MODE);
        Segments<Cell> left = tables.of(domain).mapped(cell -> cell.left(now, notPresentToo));
        lingering.computeIfAbsent(requester, r -> new Tables()).of(domain).merge(left, Cell::and);
    }

    /** What the DMA may observe. */
    List<Possibility> possible(Dma dma) {
        List<Possibility> possible = new ArrayList<>();
        for (Optional<Domain> domain : context(dma.requester()).possible()) {
            if (domain.isEmpty()) {
                possible.add(Possibility.detached());
            } else {
                addPossible(domain.get(), tables.of(domain.get()).at(dma.iova()), possible);
            }
        }
        Tables left = lingering.get(dma.requester());
        if (left != null) {
            for (Domain domain : left.domains()) {
                addPast(domain, left.of(domain).at(dma.iova()), true, true, possible);
            }
        }
        return possible;
    }

    private static void addPossible(Domain domain, Cell cell, List<Possibility> possible) {
        possible.add(Possibility.current(domain, cell));
        addPast(domain, cell, true, false, possible);
    }

    private static void addPast(Domain domain, Cell cell, boolean alive, boolean lingering, List<Possibility> to) {
        for (Past past : cell.past()) {
            if (past.alive() == alive) {
                to.add(Possibility.past(domain, past, lingering));
            }
        }
    }

    List<Possibility> forgotten(Dma dma) {
        List<Possibility> forgotten = new ArrayList<>();
        for (Optional<Domain> domain : context(dma.requester()).possible()) {
            domain.ifPresent(d -> addPast(d, tables.of(d).at(dma.iova()), false, false, forgotten));
        }
        return forgotten;
    }

    List<Possibility> former(Dma dma) {
        List<Possibility> former = new ArrayList<>();
        for (Optional<Domain> domain : context(dma.requester()).former()) {
            if (domain.isEmpty()) {
                former.add(Possibility.detached());
            } else {
                Cell cell = tables.of(domain.get()).at(dma.iova());
                addPossible(domain.get(), cell, former);
                addPast(domain.get(), cell, false, false, former);
            }
        }
        Tables left = lingering.get(dma.requester());
        if (left != null) {
            for (Domain domain : left.domains()) {
                addPast(domain, left.of(domain).at(dma.iova()), false, true, former);
            }
        }
        return former;
    }

    List<Possibility> foreign(Dma dma) {
        List<Possibility> foreign = new ArrayList<>();
        for (Domain domain : tables.domains()) {
            Cell cell = tables.of(domain).at(dma.iova());
            addPossible(domain, cell, foreign);
            addPast(domain, cell, false, false, foreign);
        }
        return foreign;
    }

    /** Whether a device can surely reach the page: nothing is left to be invalidated, and its mapping is there. */
    boolean surelyReached(Page page) {
        for (int r = 0; r < capabilities.requesters(); r++) {
            Context context = context(new Requester(r));
            if (context.settled()
                    && context.domain().isPresent()
                    && tables.of(context.domain().get()).values().stream()
                            .flatMap(cell -> cell.current().stream())
                            .filter(entry -> entry.knows(page))
                            .anyMatch(entry -> tables.of(context.domain().get())
                                    .at(entry.source(page))
                                    .settled())) {
                return true;
            }
        }
        return false;
    }

    /** Whether any value that may be observed, by anyone, leads there. */
    boolean perhapsReached(Page page) {
        for (Domain domain : tables.domains()) {
            if (perhapsReached(tables.of(domain), page)) {
                return true;
            }
        }
        for (Tables left : lingering.values()) {
            for (Domain domain : left.domains()) {
                if (perhapsReached(left.of(domain), page)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean perhapsReached(Segments<Cell> cells, Page page) {
        return cells.values().stream()
                .anyMatch(cell -> cell.current().filter(e -> e.knows(page)).isPresent()
                        || cell.past().stream()
                                .anyMatch(p -> p.alive()
                                        && p.entry().filter(e -> e.knows(page)).isPresent()));
    }
}
