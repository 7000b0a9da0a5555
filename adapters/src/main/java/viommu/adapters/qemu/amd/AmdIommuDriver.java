package viommu.adapters.qemu.amd;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import viommu.adapters.qemu.IommuDriver;
import viommu.adapters.qemu.machine.Machine;
import viommu.adapters.qemu.tables.DomainTables;
import viommu.adapters.qemu.tables.Frames;
import viommu.conformance.Capabilities;
import viommu.conformance.Domain;
import viommu.conformance.FaultReport;
import viommu.conformance.Feature;
import viommu.conformance.Iova;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Requester;
import viommu.conformance.Scope;
import viommu.conformance.SubjectFailedException;

/** Page tables of three levels, a domain id for each; no interrupts. */
final class AmdIommuDriver implements IommuDriver {
    /** Mode 3: input addresses of 39 bits. */
    static final int LEVELS = 3;

    static final long PAGES = 1L << 27;
    /** The topmost 1 GiB is left to the window. */
    static final Iova WINDOW = new Iova(PAGES - (1 << 18));

    private static final long TABLES = 4L * Frames.SIZE;

    private final Machine machine;
    private final Capabilities capabilities;
    private final boolean cachesNotPresent;
    private final Detached detached;
    private final Registers registers;
    private final DeviceTable deviceTable;
    private final CommandBuffer commands;
    private final EventLog events;
    private final DomainTables tables;
    private final Set<Integer> attached = new TreeSet<>();

    AmdIommuDriver(Machine machine, Capabilities capabilities, Detached detached) {
        this.machine = machine;
        CapabilityBlock block = CapabilityBlock.find(machine.config());
        this.cachesNotPresent = block.cachesNotPresent();
        this.capabilities = cachesNotPresent ? withCachingMode(capabilities) : capabilities;
        this.detached = detached;
        this.registers = new Registers(machine.qtest(), block.enable());
        long scratch = machine.scratch();
        this.deviceTable = new DeviceTable(machine.qtest(), registers, scratch);
        this.commands =
                new CommandBuffer(machine.qtest(), registers, scratch + Frames.SIZE, scratch + 2L * Frames.SIZE);
        this.events = new EventLog(machine.qtest(), registers, scratch + 3L * Frames.SIZE);
        Frames frames = new Frames(machine, TABLES, (64L << 20) - TABLES);
        this.tables = new DomainTables(machine, frames, PageTableFormat.HOST, LEVELS, capabilities.domains(), WINDOW);
    }

    private static Capabilities withCachingMode(Capabilities capabilities) {
        Set<Feature> features = EnumSet.of(Feature.CACHING_MODE);
        features.addAll(capabilities.features());
        return capabilities.withFeatures(features);
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    /** Section 2.3: tables and rings first, translation last. */
    @Override
    public void start() {
        deviceTable.start();
        commands.start();
        events.start();
        registers.write(Registers.CONTROL, Registers.EVENT_LOG_EN | Registers.CMD_BUF_EN | Registers.IOMMU_EN);
        forgetAll();
    }

    private void forgetAll() {
        complete(Command.invalidateIommuAll());
    }

    private void complete(Command command) {
        commands.submit(command);
        if (!commands.await().getAsBoolean()) {
            throw new SubjectFailedException("a COMPLETION_WAIT does not complete");
        }
    }

    @Override
    public void reset() {
        machine.requesters().forEach(edu -> detach(edu.requesterId()));
        attached.clear();
        tables.reset();
        forgetAll();
        report();
    }

    /** The entry of a device in no domain is valid and may be cached; without caching mode nobody else forgets that. */
    private void attach(Requester requester, Domain domain) {
        int deviceId = machine.requesterId(requester);
        deviceTable.translate(deviceId, domainId(domain), tables.address(domain), LEVELS);
        if (attached.add(deviceId) && !cachesNotPresent) {
            complete(Command.invalidateDevtabEntry(deviceId));
        }
    }

    private void detach(int deviceId) {
        attached.remove(deviceId);
        switch (detached) {
            case NOTHING_PERMITTED -> deviceTable.block(deviceId);
            case TRANSLATION_INVALID -> deviceTable.invalidateTranslation(deviceId);
        }
    }

    @Override
    public Supplier<Observation> carryOut(Operation operation) {
        if (operation instanceof Operation.Wait) {
            BooleanSupplier complete = commands.await();
            return () -> complete.getAsBoolean() ? Observation.done() : new Observation.TimedOut();
        }
        if (operation instanceof Operation.Map map) {
            tables.map(map);
        } else if (operation instanceof Operation.Unmap unmap) {
            tables.unmap(unmap);
        } else if (operation instanceof Operation.Attach attach) {
            attach(attach.requester(), attach.domain());
        } else if (operation instanceof Operation.Detach detach) {
            detach(machine.requesterId(detach.requester()));
        } else if (operation instanceof Operation.Invalidate invalidate) {
            commands.submit(command(invalidate.scope()));
        } else {
            throw new IllegalArgumentException("not for this IOMMU: " + operation);
        }
        return Observation::done;
    }

    private Command command(Scope scope) {
        if (scope instanceof Scope.OfDomain of) {
            return Command.invalidateIommuPages(domainId(of.domain()));
        }
        if (scope instanceof Scope.Pages pages) {
            return Command.invalidateIommuPages(domainId(pages.domain()), pages);
        }
        if (scope instanceof Scope.ContextOf of) {
            return Command.invalidateDevtabEntry(machine.requesterId(of.requester()));
        }
        if (scope instanceof Scope.Global || scope instanceof Scope.AllContexts) {
            return Command.invalidateIommuAll();
        }
        throw new IllegalArgumentException("not for this IOMMU: " + scope);
    }

    @Override
    public Supplier<Optional<FaultReport>> report() {
        Supplier<Optional<EventLog.Event>> event = events.look();
        return () -> event.get().flatMap(e -> e.faulted().map(address -> machine.report(e.deviceId(), address)));
    }

    @Override
    public long window() {
        return WINDOW.page() << 12;
    }

    /** 0 is left to the devices that are in no domain. */
    private static int domainId(Domain domain) {
        return domain.id() + 1;
    }
}
