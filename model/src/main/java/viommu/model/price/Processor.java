package viommu.model.price;

import java.util.ArrayList;
import java.util.List;

/**
 * One core of the guest: takes up to a budget of packets, unmaps and handles each, posts as many new buffers, and sleeps when there
 * is nothing.
 */
final class Processor {
    private final Core core;
    private final Slices slices;
    private final CostTable costs;
    private final Workload workload;
    private final Driver driver;
    private final Wire wire;
    private final Pages pages;
    private final Host host;
    private boolean asleep = true;

    Processor(
            Core core,
            Slices slices,
            CostTable costs,
            Workload workload,
            Driver driver,
            Wire wire,
            Pages pages,
            Host host) {
        this.core = core;
        this.slices = slices;
        this.costs = costs;
        this.workload = workload;
        this.driver = driver;
        this.wire = wire;
        this.pages = pages;
        this.host = host;
    }

    /** There is something to do; false if it was at it already. */
    boolean wake() {
        if (!asleep) {
            return false;
        }
        asleep = false;
        core.work(0, this::turn);
        return true;
    }

    /** The ring is filled for the first time. */
    void fill() {
        asleep = false;
        core.work(0, () -> post(workload.ring()));
    }

    private void turn() {
        if (driver.isDue()) {
            driver.serve(core, this::turn);
        } else if (wire.hasReceived()) {
            take(workload.budget(), 0);
        } else {
            asleep = true;
        }
    }

    /** So many packets more, and then so many new buffers. */
    private void take(int packets, int buffers) {
        List<Part> packet = packets == 0 ? null : wire.poll();
        if (packet == null) {
            post(buffers);
        } else if (driver.isDue()) {
            driver.serve(core, () -> unmap(new ArrayList<>(packet), packet, packets, buffers));
        } else {
            unmap(new ArrayList<>(packet), packet, packets, buffers);
        }
    }

    private void unmap(List<Part> mapped, List<Part> packet, int packets, int buffers) {
        if (mapped.isEmpty()) {
            handle(packet, packets, buffers);
        } else {
            driver.unmap(core, mapped.remove(0), () -> unmap(mapped, packet, packets, buffers));
        }
    }

    private void handle(List<Part> packet, int packets, int buffers) {
        double faults = packet.stream().filter(p -> touch(p.page())).count() * costs.of(Cost.FAULT_IN);
        core.work(costs.of(Cost.PACKET) + faults, () -> {
            packet.forEach(buffer -> pages.returned(buffer.page()));
            take(packets - 1, buffers + packet.size());
        });
    }

    /** Reads the page; the host may have to bring it back. */
    private boolean touch(int page) {
        boolean faults = host.isSwappedOut(page) && host.makeRoom(page);
        if (faults) {
            slices.take(page, "FaultIn(p1, f1)");
        }
        return faults;
    }

    private void post(int buffers) {
        if (buffers == 0) {
            turn();
        } else {
            driver.map(core, pages.next(), buffer -> {
                wire.post(buffer);
                post(buffers - 1);
            });
        }
    }
}
