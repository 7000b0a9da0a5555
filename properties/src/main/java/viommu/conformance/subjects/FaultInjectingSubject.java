package viommu.conformance.subjects;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import viommu.conformance.Capabilities;
import viommu.conformance.Domain;
import viommu.conformance.Feature;
import viommu.conformance.Granularity;
import viommu.conformance.Iova;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Requester;
import viommu.conformance.Scope;
import viommu.conformance.Subject;

/**
 * Makes a subject break the contract, to show that this is noticed: invalidations of one granularity do not reach it as they were
 * asked for. A subject that caches nothing hides it. Only for subjects whose maps are written into tables, not requested.
 */
public final class FaultInjectingSubject extends Wrapped {
    private final Injection injection;
    private final Granularity granularity;
    /** With {@link Injection#REORDER}, the change of a table that did not reach the subject yet. */
    private Optional<Operation> held = Optional.empty();
    /** Whether an invalidation has. */
    private boolean overtaken;
    /** With {@link Injection#DELAY}, what did not reach the subject yet. */
    private final Deque<Operation> late = new ArrayDeque<>();

    public FaultInjectingSubject(Subject inner, Injection injection, Granularity granularity) {
        super(inner);
        if (inner.capabilities().has(Feature.REQUESTS)) {
            throw new IllegalArgumentException("requests are not invalidated: nothing can be injected");
        }
        this.injection = injection;
        this.granularity = granularity;
    }

    @Override
    public void reset() {
        held = Optional.empty();
        overtaken = false;
        late.clear();
        super.reset();
    }

    @Override
    public Observation step(Operation operation) {
        if (injection == Injection.REORDER) {
            return reordered(operation);
        }
        if (invalidates(operation)) {
            return switch (injection) {
                case DROP, REORDER -> Observation.done();
                case NARROW -> narrowed(((Operation.Invalidate) operation).scope());
                case DELAY -> {
                    late.add(operation);
                    yield Observation.done();
                }
            };
        }
        Observation observation = super.step(operation);
        if (operation instanceof Operation.Dma) {
            while (!late.isEmpty()) {
                super.step(late.remove());
            }
        }
        return observation;
    }

    /** A change of a table or of a context lets the invalidation and its wait pass, and then one DMA. */
    private Observation reordered(Operation operation) {
        if (invalidates(operation) && held.isPresent()) {
            overtaken = true;
            return super.step(operation);
        }
        if (overtaken && operation instanceof Operation.Wait) {
            return super.step(operation);
        }
        if (overtaken && operation instanceof Operation.Dma) {
            Observation observation = super.step(operation);
            release();
            return observation;
        }
        release();
        if (changes(operation)) {
            held = Optional.of(operation);
            return Observation.done();
        }
        return super.step(operation);
    }

    private void release() {
        Optional<Operation> change = held;
        held = Optional.empty();
        overtaken = false;
        change.ifPresent(super::step);
    }

    private boolean invalidates(Operation operation) {
        return operation instanceof Operation.Invalidate invalidate
                && invalidate.scope().granularity() == granularity;
    }

    private static boolean changes(Operation operation) {
        return operation instanceof Operation.Map
                || operation instanceof Operation.Unmap
                || operation instanceof Operation.Attach
                || operation instanceof Operation.Detach;
    }

    private Observation narrowed(Scope scope) {
        Optional<Scope> narrow = narrow(scope, capabilities());
        return narrow.isPresent() ? super.step(new Operation.Invalidate(narrow.get())) : Observation.done();
    }

    /** The next narrower one that the subject has; nothing at all if there is none. */
    static Optional<Scope> narrow(Scope scope, Capabilities has) {
        Domain domain = new Domain(0);
        if (scope instanceof Scope.Pages pages) {
            return pages.mask() == 0
                    ? Optional.empty()
                    : Optional.of(
                            new Scope.Pages(pages.domain(), pages.range().first(), pages.mask() - 1, pages.leafOnly()));
        }
        Scope narrower = switch (scope.granularity()) {
            case GLOBAL -> new Scope.OfDomain(domain);
            case DOMAIN -> new Scope.Pages(((Scope.OfDomain) scope).domain(), new Iova(0), 0, false);
            case CONTEXT_GLOBAL -> new Scope.ContextsOf(domain);
            case CONTEXT_DOMAIN -> new Scope.ContextOf(new Requester(0));
            case PAGES, CONTEXT_REQUESTER -> scope;
        };
        boolean there = narrower != scope && has.granularities().contains(narrower.granularity());
        return there ? Optional.of(narrower) : Optional.empty();
    }
}
