package viommu.adapters.qemu.smmu;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import viommu.adapters.qemu.IommuDriver;
import viommu.adapters.qemu.machine.Machine;
import viommu.adapters.qemu.machine.Qtest;
import viommu.adapters.qemu.tables.DomainTables;
import viommu.adapters.qemu.tables.Frames;
import viommu.conformance.Capabilities;
import viommu.conformance.Domain;
import viommu.conformance.FaultReport;
import viommu.conformance.Iova;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Scope;
import viommu.conformance.SubjectFailedException;

/** A context descriptor for each domain, with its ASID and a table of three levels; no interrupts. */
final class Smmuv3Driver implements IommuDriver {
    static final long PAGES = 1L << 27;
    /** The topmost 1 GiB is left to the window. */
    static final Iova WINDOW = new Iova(PAGES - (1 << 18));

    private static final long REGISTERS = 0x09050000L;
    private static final int LEVELS = 3;
    private static final long TABLES = 4L * Frames.SIZE;
    private static final int NO_ASID = 0;

    private final Machine machine;
    private final Capabilities capabilities;
    private final Detached detached;
    private final Registers registers;
    private final StreamTable streamTable;
    private final CommandQueue commands;
    private final EventQueue events;
    private final long contextDescriptors;
    private final DomainTables tables;
    private final Set<Integer> attached = new TreeSet<>();
    private boolean ranges;

    Smmuv3Driver(Machine machine, Capabilities capabilities, Detached detached) {
        this.machine = machine;
        this.capabilities = capabilities;
        this.detached = detached;
        Qtest qtest = machine.qtest();
        long scratch = machine.scratch();
        this.registers = new Registers(qtest, REGISTERS);
        this.streamTable = new StreamTable(qtest, registers, scratch);
        this.commands = new CommandQueue(qtest, registers, scratch + Frames.SIZE);
        this.events = new EventQueue(qtest, registers, scratch + 2L * Frames.SIZE);
        this.contextDescriptors = scratch + 3L * Frames.SIZE;
        Frames frames = new Frames(machine, TABLES, (64L << 20) - TABLES);
        this.tables =
                new DomainTables(machine, frames, DescriptorFormat.GRANULE_4K, LEVELS, capabilities.domains(), WINDOW);
    }

    @Override
    public Capabilities capabilities() {
        return ranges ? capabilities : capabilities.withInvalidations(capabilities.granularities(), 0);
    }

    /** Section 6.3.9 and chapter 3.11: queues first, translation last. */
    @Override
    public void start() {
        ranges = (registers.read(Registers.IDR3).value() & Registers.RIL) != 0;
        registers.enable(0);
        registers.write(Registers.CR1, Registers.COHERENT);
        registers.write(Registers.CR2, 0);
        streamTable.start();
        commands.start();
        events.start();
        registers.enable(Registers.CMDQEN);
        forgetAll();
        registers.enable(Registers.CMDQEN | Registers.EVENTQEN);
        registers.enable(Registers.CMDQEN | Registers.EVENTQEN | Registers.SMMUEN);
    }

    private void forgetAll() {
        commands.submit(Command.cfgiAll());
        commands.submit(Command.tlbiNsnhAll());
        synchronize();
    }

    private void synchronize() {
        if (!commands.sync().getAsBoolean()) {
            throw new SubjectFailedException("a CMD_SYNC is not consumed");
        }
    }

    @Override
    public void reset() {
        attached.clear();
        tables.reset();
        for (int d = 0; d < capabilities.domains(); d++) {
            Domain domain = new Domain(d);
            write(asid(domain), new ContextDescriptor(asid(domain), tables.address(domain), true));
        }
        write(NO_ASID, new ContextDescriptor(NO_ASID, 0, false));
        machine.requesters().forEach(edu -> detach(edu.requesterId()));
        forgetAll();
        report();
    }

    private void write(int asid, ContextDescriptor descriptor) {
        machine.qtest().write(contextDescriptor(asid), descriptor.bytes());
    }

    private long contextDescriptor(int asid) {
        return contextDescriptors + (long) asid * ContextDescriptor.SIZE;
    }

    private void detach(int streamId) {
        attached.remove(streamId);
        switch (detached) {
            case NO_WALKS -> streamTable.translate(streamId, contextDescriptor(NO_ASID));
            case INVALID -> streamTable.invalidate(streamId);
        }
    }

    /** That a device is in no domain may be cached as well; to forget that is left to nobody else. */
    private void attach(int streamId, int asid) {
        streamTable.translate(streamId, contextDescriptor(asid));
        if (attached.add(streamId)) {
            commands.submit(Command.cfgiSte(streamId));
            synchronize();
        }
    }

    @Override
    public Supplier<Observation> carryOut(Operation operation) {
        if (operation instanceof Operation.Wait) {
            BooleanSupplier complete = commands.sync();
            return () -> complete.getAsBoolean() ? Observation.done() : new Observation.TimedOut();
        }
        if (operation instanceof Operation.Map map) {
            tables.map(map);
        } else if (operation instanceof Operation.Unmap unmap) {
            tables.unmap(unmap);
        } else if (operation instanceof Operation.Attach attach) {
            attach(machine.requesterId(attach.requester()), asid(attach.domain()));
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
        if (scope instanceof Scope.Global) {
            return Command.tlbiNsnhAll();
        }
        if (scope instanceof Scope.OfDomain of) {
            return Command.tlbiNhAsid(asid(of.domain()));
        }
        if (scope instanceof Scope.Pages pages) {
            return Command.tlbiNhVa(asid(pages.domain()), pages);
        }
        if (scope instanceof Scope.ContextOf of) {
            return Command.cfgiSte(machine.requesterId(of.requester()));
        }
        if (scope instanceof Scope.AllContexts) {
            return Command.cfgiAll();
        }
        throw new IllegalArgumentException("not for this IOMMU: " + scope);
    }

    @Override
    public Supplier<Optional<FaultReport>> report() {
        Supplier<Optional<Event>> event = events.look();
        return () -> event.get().flatMap(e -> e.faulted().map(address -> machine.report(e.streamId(), address)));
    }

    @Override
    public long window() {
        return WINDOW.page() << 12;
    }

    private static int asid(Domain domain) {
        return domain.id() + 1;
    }
}
