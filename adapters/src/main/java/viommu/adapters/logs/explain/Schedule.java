package viommu.adapters.logs.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import viommu.adapters.logs.Leaf;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.check.Breach;
import viommu.adapters.logs.check.Scopes;
import viommu.conformance.Access;
import viommu.conformance.Capabilities;
import viommu.conformance.Domain;
import viommu.conformance.Feature;
import viommu.conformance.Granularity;
import viommu.conformance.Iova;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Page;
import viommu.conformance.Permission;
import viommu.conformance.Range;
import viommu.conformance.Requester;
import viommu.conformance.Scope;
import viommu.conformance.contract.Oracle;
import viommu.conformance.contract.Violation;

/**
 * A part of two logs as a schedule for one domain and one requester, in one of the orders that they allow: between two invalidations
 * what the guest did comes first; without its log, its table holds what the emulator's walks give.
 */
public final class Schedule {
    /** What the contract is asked about: invalidations are complete only after a wait. */
    public static final Capabilities SUBJECT = Capabilities.plain("log")
            .withMemory(1L << 52, 1L << 52)
            .withInvalidations(Set.of(Granularity.GLOBAL, Granularity.DOMAIN, Granularity.PAGES), 40)
            .withFeatures(Set.of(Feature.QUEUED));

    private static final Domain DOMAIN = new Domain(0);
    private static final Requester REQUESTER = new Requester(0);

    private final List<Operation> operations = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private final SubLog log;
    private final Breach breach;
    private int guest;
    private long walked = -1;
    private boolean over;

    private Schedule(SubLog log, Breach breach) {
        this.log = log;
        this.breach = breach;
    }

    /** Steps, what was seen after each, and what the contract says of the last. */
    public record Judged(List<Operation> operations, List<Observation> observations, Violation violation) {
        public Judged {
            operations = List.copyOf(operations);
            observations = List.copyOf(observations);
        }
    }

    /** Empty if the contract, asked in that order, has nothing against the last step. */
    public static Optional<Judged> of(SubLog log, Breach breach) {
        Schedule schedule = new Schedule(log, breach);
        schedule.build();
        return judged(schedule.operations, schedule.observations);
    }

    /** What the contract says; empty if it has nothing against any step, or not against the last. */
    public static Optional<Judged> judged(List<Operation> operations, List<Observation> observations) {
        Oracle oracle = new Oracle(SUBJECT);
        for (int i = 0; i < operations.size(); i++) {
            Optional<Violation> violation = oracle.judge(operations.get(i), observations.get(i));
            if (violation.isPresent()) {
                return violation
                        .filter(v -> v.step() == operations.size())
                        .map(v -> new Judged(operations, observations, v));
            }
        }
        return Optional.empty();
    }

    private void build() {
        untilSubmission();
        for (LogEvent event : log.emulator()) {
            if (over) {
                return;
            }
            take(event);
        }
    }

    private void take(LogEvent event) {
        if (event instanceof LogEvent.Invalidation done
                && done.scope().filter(Scopes::ofTranslations).isPresent()) {
            Scope scope = done.scope().get();
            if (guest < log.guest().size() && log.guest().get(guest) instanceof LogEvent.GuestSubmit submit) {
                scope = submit.scope().orElse(scope);
                guest++;
            }
            add(new Operation.Invalidate(here(scope)), Observation.done());
            untilSubmission();
        } else if (event instanceof LogEvent.Completed) {
            add(new Operation.Wait(), Observation.done());
        } else if (event instanceof LogEvent.Fill fill) {
            asWalked(fill);
            reached(event, fill.iova(), fill.entry());
        } else if (event instanceof LogEvent.Hit hit) {
            reached(event, hit.iova(), hit.entry());
        } else if (event instanceof LogEvent.EmulatorFault fault) {
            Operation.Dma dma = new Operation.Dma(
                    REQUESTER,
                    new Iova(LogEvent.page(fault.iova())),
                    fault.access().orElse(Access.READ));
            add(dma, Observation.refused(dma));
            over = event.equals(breach.event());
        }
    }

    /** Without the guest's log, the table holds what a walk gives. */
    private void asWalked(LogEvent.Fill fill) {
        long page = new Leaf(fill.entry()).frames(LogEvent.page(fill.iova())).get(0);
        if (log.guest().isEmpty() && page != walked) {
            walked = page;
            add(
                    new Operation.Map(DOMAIN, range(fill.iova(), 1), new Page(page), Permission.READ_WRITE),
                    Observation.done());
        }
    }

    private void reached(LogEvent event, long iova, long entry) {
        add(
                new Operation.Dma(REQUESTER, new Iova(LogEvent.page(iova)), Access.READ),
                Observation.reached(
                        new Page(new Leaf(entry).frames(LogEvent.page(iova)).get(0))));
        over = event.equals(breach.event());
    }

    private void untilSubmission() {
        while (guest < log.guest().size() && !(log.guest().get(guest) instanceof LogEvent.GuestSubmit)) {
            LogEvent event = log.guest().get(guest++);
            if (event instanceof LogEvent.GuestMap map) {
                add(
                        new Operation.Map(
                                DOMAIN,
                                range(map.iova(), map.bytes()),
                                new Page(LogEvent.page(map.address())),
                                Permission.READ_WRITE),
                        Observation.done());
            } else if (event instanceof LogEvent.GuestUnmap unmap) {
                add(new Operation.Unmap(DOMAIN, range(unmap.iova(), unmap.bytes())), Observation.done());
            }
        }
    }

    private static Range range(long iova, long bytes) {
        return Range.of(new Iova(LogEvent.page(iova)), Math.max(LogEvent.page(bytes), 1));
    }

    private static Scope here(Scope scope) {
        if (scope instanceof Scope.Pages pages) {
            return new Scope.Pages(DOMAIN, pages.iova(), pages.mask(), false);
        }
        return scope instanceof Scope.OfDomain ? new Scope.OfDomain(DOMAIN) : scope;
    }

    private void add(Operation operation, Observation observation) {
        operations.add(operation);
        observations.add(observation);
    }
}
