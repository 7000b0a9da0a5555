package viommu.adapters.qemu.intel;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import viommu.adapters.qemu.IommuDriver;
import viommu.adapters.qemu.machine.Board;
import viommu.adapters.qemu.machine.Edu;
import viommu.adapters.qemu.machine.Machine;
import viommu.adapters.qemu.machine.Qtest;
import viommu.adapters.qemu.tables.DomainTables;
import viommu.adapters.qemu.tables.Frames;
import viommu.conformance.Capabilities;
import viommu.conformance.Domain;
import viommu.conformance.FaultReport;
import viommu.conformance.Feature;
import viommu.conformance.Iova;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Permission;
import viommu.conformance.Requester;
import viommu.conformance.Scope;
import viommu.conformance.SubjectFailedException;

/** Legacy mode with second-level tables of three levels, one for each domain. */
final class IntelIommuDriver implements IommuDriver {
    private static final int LEVELS = 3;
    private static final int DOMAINS = 3;

    /** Where nothing but the window is mapped. */
    private static final Domain RESCUE = new Domain(DOMAINS);

    /** Three levels translate so many pages; the window is in the last. */
    private static final long PAGES = 1L << 27;

    private static final Iova WINDOW = new Iova(PAGES - 1);
    private static final long MEGABYTE = 1L << 20;

    private final String name;
    private final Machine machine;
    private final Qtest qtest;
    private final Registers registers;
    private final CapabilityRegisters has;
    private final Targets targets;
    private final boolean queued;
    private final Invalidations invalidations;
    private final FaultLog faults;
    private final ContextTable contexts;
    private final DomainTables tables;
    private final DomainTables rescue;
    private final List<Optional<Domain>> attached = new ArrayList<>();

    IntelIommuDriver(String name, boolean queued, long base, Machine machine) {
        this.name = name;
        this.machine = machine;
        this.qtest = machine.qtest();
        this.queued = queued;
        this.registers = new Registers(qtest, base);
        this.has = CapabilityRegisters.of(registers);
        this.targets =
                new Targets(machine.requesters().stream().map(Edu::requesterId).toList());
        if (!has.levels(LEVELS) || has.domains() <= targets.id(RESCUE) || queued && !has.queue()) {
            throw new SubjectFailedException("the unit cannot do what is needed: CAP " + Long.toHexString(has.cap())
                    + ", ECAP " + Long.toHexString(has.ecap()));
        }
        this.invalidations = queued
                ? new InvalidationQueue(registers, targets, has.drain(), machine.scratch() + MEGABYTE)
                : new InvalidationRegisters(registers, targets, has.drain(), has.iotlb());
        this.faults = new FaultLog(registers, machine, has.faultRecords(), has.faultRecordCount());
        this.contexts = new ContextTable(qtest, machine.scratch());
        this.rescue = tables(new Frames(machine, MEGABYTE / 2, MEGABYTE / 2), 1);
        rescue.reset();
        this.tables = tables(new Frames(machine, 2 * MEGABYTE, 62 * MEGABYTE), DOMAINS);
    }

    @Override
    public Capabilities capabilities() {
        Set<Feature> features = EnumSet.of(Feature.ATTACH, Feature.LINGERING, Feature.LEAF_ONLY, Feature.FAULT_REPORTS);
        if (queued) {
            features.add(Feature.QUEUED);
        }
        if (has.cachingMode()) {
            features.add(Feature.CACHING_MODE);
        }
        return Capabilities.plain(name)
                .withRequesters(targets.requesterIds().size(), DOMAINS)
                .withMemory(PAGES - (1L << 18), Board.GUEST_PAGES)
                .withSizes(has.sizes())
                .withPermissions(EnumSet.allOf(Permission.class))
                .withInvalidations(has.granularities(), has.maxMask())
                .withFeatures(features);
    }

    /** VT-d, section 10.4.4 (SRTP): the root table first, then what is needed to forget the caches, translation last. */
    @Override
    public void start() {
        registers.writeq(Registers.RTADDR, contexts.address());
        boolean ready = registers.enable(Registers.SRTP);
        invalidations.start();
        reset();
        if (!ready || !registers.enable(Registers.TE)) {
            throw new SubjectFailedException("GSTS.RTPS or GSTS.TES does not follow GCMD");
        }
    }

    /** Context entries are forgotten before the translations that were found by them. */
    @Override
    public void reset() {
        tables.reset();
        attached.clear();
        for (int requesterId : targets.requesterIds()) {
            contexts.clear(requesterId);
            attached.add(Optional.empty());
        }
        forget(new Scope.AllContexts());
        forget(new Scope.Global());
        faults.clear();
    }

    private DomainTables tables(Frames frames, int domains) {
        return new DomainTables(machine, frames, new SecondLevelFormat(), LEVELS, domains, WINDOW);
    }

    private void forget(Scope scope) {
        Supplier<Observation> submitted = submit(scope);
        Supplier<Observation> complete = invalidations.await();
        if (!submitted.get().equals(Observation.done()) || !complete.get().equals(Observation.done())) {
            throw new SubjectFailedException("an invalidation is never complete: " + scope);
        }
    }

    private Supplier<Observation> submit(Scope scope) {
        if (scope instanceof Scope.ContextOf of) {
            int requesterId = targets.id(of.requester());
            List<Supplier<Observation>> all = contexts.cached(requesterId).stream()
                    .map(domainId -> invalidations.submit(requesterId, domainId))
                    .toList();
            return () -> all.stream()
                    .map(Supplier::get)
                    .filter(observation -> !observation.equals(Observation.done()))
                    .findFirst()
                    .orElse(Observation.done());
        }
        return invalidations.submit(scope);
    }

    @Override
    public Supplier<Observation> carryOut(Operation operation) {
        if (operation instanceof Operation.Invalidate invalidate) {
            return submit(invalidate.scope());
        }
        if (operation instanceof Operation.Wait) {
            return invalidations.await();
        }
        if (operation instanceof Operation.Map map) {
            tables.map(map);
        } else if (operation instanceof Operation.Unmap unmap) {
            tables.unmap(unmap);
        } else if (operation instanceof Operation.Attach attach) {
            name(attach.requester(), Optional.of(attach.domain()));
        } else if (operation instanceof Operation.Detach detach) {
            name(detach.requester(), Optional.empty());
        } else {
            throw new IllegalArgumentException(operation + " is not for this IOMMU");
        }
        return Observation::done;
    }

    private void name(Requester requester, Optional<Domain> domain) {
        attached.set(requester.id(), domain);
        write(requester, domain);
    }

    private void write(Requester requester, Optional<Domain> domain) {
        if (domain.isEmpty()) {
            contexts.clear(targets.id(requester));
        } else {
            long table = domain.get().equals(RESCUE) ? rescue.address(new Domain(0)) : tables.address(domain.get());
            contexts.write(targets.id(requester), targets.id(domain.get()), table, LEVELS);
        }
    }

    @Override
    public Supplier<Optional<FaultReport>> report() {
        return faults.take();
    }

    @Override
    public long window() {
        return WINDOW.page() << 12;
    }

    /** Through a domain of its own. It may lose context entries that could have been cached; any cache may. */
    @Override
    public void withWindow(Requester requester, Runnable access) {
        write(requester, Optional.of(RESCUE));
        forget(new Scope.ContextOf(requester));
        access.run();
        write(requester, attached.get(requester.id()));
        forget(new Scope.ContextOf(requester));
        forget(new Scope.OfDomain(RESCUE));
    }
}
