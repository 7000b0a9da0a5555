package viommu.model.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import viommu.model.viommu.Emulation;

/**
 * A stream of packets into a guest, as events in time that are steps of {@code Viommu}: guest, emulator or hardware, and device are
 * servers of time. The same arguments give the same result.
 */
public final class Simulation {
    /** IOVAs of a page: a stale one, one that is mapped, and one more. */
    static final int IOVAS = 3;

    private static final double MHZ = 1e6;
    private static final double NANO = 1e-9;
    private static final double MILLI = 1e-3;

    private final Workload workload;
    private final Agenda agenda = new Agenda();
    private final Slices slices;
    private final Ledger ledger;
    private final Host host;
    private final Invalidator invalidator;
    private final Driver driver;
    private final Wire wire;
    private final List<Processor> processors = new ArrayList<>();
    private final double hertz;
    private long doorbellsBefore;

    private Simulation(Way way, Workload workload, CostTable costs) {
        this(new Slices(way.whichTeardown(), way.whichEmulation(), workload.pool(), IOVAS), workload, costs);
    }

    /** On slices that somebody looks at. */
    Simulation(Slices slices, Workload workload, CostTable costs) {
        this.workload = workload;
        this.slices = slices;
        this.hertz = costs.of(Cost.CLOCK) * MHZ;
        this.ledger = new Ledger(agenda, slices);
        this.host = new Host(
                slices, (int) Math.round(workload.hostFrames() * workload.pool()), new Random(workload.seed()));
        List<Core> cores = new ArrayList<>();
        for (int i = 0; i < workload.cores(); i++) {
            cores.add(new Core(agenda));
        }
        this.invalidator = new Invalidator(agenda, slices, costs, host, cores, () -> driver().signalled());
        this.driver = new Driver(
                agenda,
                slices,
                costs,
                workload.quota(),
                workload.ageLimitMs() * MILLI * hertz,
                invalidator::doorbell,
                this::wakeOne);
        this.wire = new Wire(
                agenda,
                slices,
                workload.buffersPerPacket(),
                workload.wireSeconds() * hertz,
                costs.of(Cost.DMA_LATENCY) * NANO * hertz,
                invalidator::landed,
                this::wakeOne);
        Pages pages = new Pages(slices, costs.of(Cost.PAGE_LOSS), new SplittableRandom(workload.seed()));
        cores.forEach(core -> processors.add(new Processor(core, slices, costs, workload, driver, wire, pages, host)));
    }

    /** One run; its result does not depend on anything else. */
    public static Measured run(Way way, Workload workload, CostTable costs) {
        return new Simulation(way, workload, costs).run();
    }

    private Driver driver() {
        return driver;
    }

    private void wakeOne() {
        for (Processor processor : processors) {
            if (processor.wake()) {
                return;
            }
        }
    }

    Measured run() {
        processors.get(0).fill();
        until(workload.warmUp());
        ledger.reset();
        wire.reset();
        host.reset();
        doorbellsBefore = invalidator.doorbells();
        until(workload.packets());
        return measured();
    }

    private void until(long packets) {
        while (wire.packets() < packets && !host.isStuck()) {
            if (!agenda.next()) {
                throw new IllegalStateException(
                        "nothing happens any more in " + Slices.name(slices.teardown(), slices.emulation()));
            }
        }
    }

    private Measured measured() {
        double packets = Math.max(1, wire.packets());
        double perMs = hertz * MILLI;
        double doorbells = (invalidator.doorbells() - doorbellsBefore) / packets;
        long maps = ledger.steps("Map") + ledger.steps("Reuse");
        double exposedBytes = ledger.exposed().open().mean(agenda.now()) * Workload.PAGE_BYTES;
        return new Measured(
                Way.of(slices.teardown(), slices.emulation()),
                ledger.cycles() == 0 ? 0 : wire.share(),
                ledger.steps("Fetch") / packets,
                doorbells,
                slices.emulation() == Emulation.SAMECORE ? doorbells : 0,
                maps == 0 ? 0 : (double) ledger.steps("Reuse") / maps,
                ledger.stale().open().mean(agenda.now()),
                ledger.stale().open().most(),
                ledger.exposed().mean() / perMs,
                ledger.exposed().longest(agenda.now()) / perMs,
                exposedBytes,
                exposedBytes * ledger.cycles() / hertz / packets,
                ledger.pins().mean(agenda.now()),
                ledger.pins().most(),
                host.faults() / packets,
                host.isStuck());
    }
}
