package viommu.model.price;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import viommu.model.viommu.Emulation;
import viommu.model.viommu.Teardown;
import viommu.model.viommu.ViommuState;

/**
 * Who works the invalidation queue off: the hardware, or the emulator, on a core of its own or on the guest's, which stands still
 * then. One descriptor after another, in the order of the doorbells.
 */
final class Invalidator {
    private final Agenda agenda;
    private final Slices slices;
    private final CostTable costs;
    private final Host host;
    private final List<Core> guest;
    private final Core core;
    private final Runnable signalled;
    private final Deque<Descriptor> queue = new ArrayDeque<>();
    private Descriptor draining;
    private boolean working;
    private long doorbells;

    /** One descriptor of a slice; the first invalidation of a batch and its last wait stand for the batch. */
    private record Descriptor(int page, boolean isWait, boolean first, boolean last) {}

    Invalidator(Agenda agenda, Slices slices, CostTable costs, Host host, List<Core> guest, Runnable signalled) {
        this.agenda = agenda;
        this.slices = slices;
        this.costs = costs;
        this.host = host;
        this.guest = guest;
        this.core = new Core(agenda);
        this.signalled = signalled;
    }

    /** A batch was submitted. */
    void doorbell(List<Part> batch) {
        doorbells++;
        for (int p = 0; p < batch.size(); p++) {
            Part part = batch.get(p);
            for (int i = 0; i < part.size(); i++) {
                queue.add(new Descriptor(part.page(), false, p == 0 && i == 0, false));
            }
            queue.add(new Descriptor(part.page(), true, false, p == batch.size() - 1));
        }
        if (slices.emulation() == Emulation.SAMECORE) {
            guest.forEach(Core::stop);
        }
        if (!working) {
            working = true;
            core.work(
                    switch (slices.emulation()) {
                        case BARE_METAL -> 0;
                        case SAMECORE -> costs.of(Cost.EXIT);
                        case SIDECORE -> costs.of(Cost.POLL);
                    },
                    this::next);
        }
    }

    private void next() {
        Descriptor descriptor = queue.poll();
        if (descriptor == null) {
            working = false;
            if (slices.emulation() == Emulation.SAMECORE) {
                guest.forEach(Core::goOn);
            }
        } else if (descriptor.isWait()) {
            core.work(descriptor.last() ? fetch() : 0, () -> {
                slices.take(descriptor.page(), "Complete");
                if (descriptor.last()) {
                    agenda.after(slices.emulation() == Emulation.SIDECORE ? costs.of(Cost.POLL) : 0, signalled);
                }
                next();
            });
        } else {
            core.work(fetch(), () -> {
                slices.take(descriptor.page(), "Fetch");
                inside(descriptor);
            });
        }
    }

    /** The hardware's own time is all in its flush. */
    private double fetch() {
        return bareMetal() ? 0 : costs.of(Cost.FETCH);
    }

    private boolean bareMetal() {
        return slices.emulation() == Emulation.BARE_METAL;
    }

    /** The next step inside a descriptor, which the model tells. */
    private void inside(Descriptor d) {
        ViommuState slice = slices.at(d.page());
        boolean holds = !slice.worker.frame.isNone();
        switch (slice.worker.step.get()) {
            case IDLE -> next();
            case UNSHADOW -> {
                boolean shadowed = !slice.shadow.isNone(slice.worker.iova.get());
                step(d, shadowed ? costs.of(Cost.WRITE_SHADOW) : 0, "Unshadow");
            }
            case FLUSH_IOTLB -> step(d, flush(d, holds), "FlushIotlb");
            case DRAIN -> {
                if (slices.enabled(d.page(), "Drain")) {
                    step(d, 0, "Drain");
                } else {
                    draining = d;
                }
            }
            case UNPIN -> step(d, holds ? costs.of(Cost.UNPIN) : 0, "Unpin");
            case RESHADOW -> reshadow(d, slice);
        }
    }

    private void step(Descriptor d, double cycles, String name) {
        core.work(cycles, () -> {
            slices.take(d.page(), name);
            inside(d);
        });
    }

    /**
     * The hardware flushes a deferred batch as a whole. An emulator needs no flush where the device could have no translation:
     * the physical IOMMU caches none that are not present.
     */
    private double flush(Descriptor d, boolean holds) {
        if (bareMetal()) {
            return slices.teardown() != Teardown.DEFERRED || d.first() ? costs.of(Cost.FLUSH_IOTLB) : 0;
        }
        return holds ? costs.of(Cost.SUBMIT_INVALIDATION) + costs.of(Cost.FLUSH_IOTLB) : 0;
    }

    private void reshadow(Descriptor d, ViommuState slice) {
        if (slice.ioPageTable.isNone(slice.worker.iova.get())) {
            step(d, 0, "Reshadow(None)");
            return;
        }
        double cycles = costs.of(Cost.PIN) + costs.of(Cost.WRITE_SHADOW);
        if (!host.isSwappedOut(d.page())) {
            step(d, cycles, "Reshadow(f1)");
        } else if (host.makeRoom(d.page())) {
            step(d, costs.of(Cost.FAULT_IN) + cycles, "Reshadow(f1)");
        }
    }

    /** A DMA to the page has landed. */
    void landed(int page) {
        if (draining != null && draining.page() == page) {
            Descriptor d = draining;
            draining = null;
            inside(d);
        }
    }

    long doorbells() {
        return doorbells;
    }
}
