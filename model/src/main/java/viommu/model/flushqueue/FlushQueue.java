package viommu.model.flushqueue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.flushqueue.defect.Defects;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Dimension;
import viommu.model.protocol.Landmark;
import viommu.model.protocol.Model;
import viommu.model.protocol.Parameter;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Scope;
import viommu.model.protocol.Step;
import viommu.model.state.Packed;

/** CPUs, timer and device take steps in any order ({@code FlushQueue.tla}). */
public final class FlushQueue implements Protocol<FlushQueueState> {
    static final String GUEST = "guest";
    static final String DEVICE = "device";

    @Override
    public String name() {
        return "FlushQueue";
    }

    @Override
    public String sentence() {
        return "Linux's deferred flush queue: rings of unmapped IOVAs and their page-table pages, flush counters, a timer,"
                + " and a device that does DMA.";
    }

    @Override
    public List<String> actors() {
        return List.of(GUEST, DEVICE);
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                Dimension.set("Cpu", "c", 2, 3, "CPUs that unmap"),
                Dimension.set("Iova", "i", 2, 4, "I/O virtual pages that the driver can hand out"),
                Dimension.set("TablePage", "t", 2, 4, "pages that page tables are made of"),
                Dimension.number("RingSlots", 2, 2, 4, "slots of a ring, one of which stays empty"));
    }

    @Override
    public List<Map<String, Integer>> largerScopes() {
        return List.of(Map.of("RingSlots", 3), Map.of("TablePage", 3));
    }

    @Override
    public List<String> programCounters() {
        return List.of("at");
    }

    @Override
    public List<Configuration> configurations() {
        return FlushQueueConfigurations.ALL;
    }

    @Override
    public List<Property<FlushQueueState>> properties() {
        return FlushQueueProperties.ALL;
    }

    @Override
    public List<Landmark<FlushQueueState>> landmarks() {
        return FlushQueueLandmarks.ALL;
    }

    @Override
    public List<Defect> defects() {
        return Defects.all();
    }

    @Override
    public Model<FlushQueueState> model(Configuration configuration, Scope scope, Optional<Defect> defect) {
        Constants c = FlushQueueConfigurations.constants(configuration, scope);
        Actors clean = Actors.clean(c);
        Actors actors = defect.map(d -> Defects.seed(d, c, clean)).orElse(clean);
        return new Model<>(
                this,
                configuration,
                scope,
                defect,
                () -> new FlushQueueState(c),
                List.of(initial(c)),
                steps(c, actors),
                FlushQueueFairness.of(c));
    }

    private static Packed initial(Constants c) {
        FlushQueueState s = new FlushQueueState(c);
        for (int page = 0; page < c.tablePage.size(); page++) {
            s.pool.add(page);
        }
        return s.pack();
    }

    private static List<Step<FlushQueueState>> steps(Constants c, Actors actors) {
        List<Step<FlushQueueState>> steps = new ArrayList<>();
        steps.addAll(driverSteps(c, actors.driver()));
        steps.addAll(flushSteps(c, actors.flush()));
        steps.addAll(timerSteps(c, actors.timer()));
        steps.addAll(deviceSteps(c, actors.device()));
        return steps;
    }

    private static List<Step<FlushQueueState>> driverSteps(Constants c, Driver driver) {
        Parameter cpu = new Parameter("cpu", c.cpu);
        Parameter iova = new Parameter("iova", c.iova);
        return List.of(
                Step.of(GUEST, "Map", iova, new Parameter("page", c.tablePage), driver::map),
                Step.of(GUEST, "Unmap", cpu, iova, driver::unmap),
                Step.of(GUEST, "ClearPte", cpu, driver::clearPte),
                Step.of(GUEST, "MakeRoom", cpu, driver::makeRoom),
                Step.of(GUEST, "AddEntry", cpu, driver::addEntry),
                Step.of(GUEST, "Release", cpu, driver::release));
    }

    private static List<Step<FlushQueueState>> flushSteps(Constants c, Flush flush) {
        Parameter who = new Parameter("who", c.flusher);
        return List.of(
                Step.of(GUEST, "StartFlush", who, flush::startFlush),
                Step.of(GUEST, "FinishFlush", who, flush::finishFlush),
                Step.of(GUEST, "Invalidate", who, flush::invalidate));
    }

    private static List<Step<FlushQueueState>> timerSteps(Constants c, Timer timer) {
        return List.of(
                Step.of(GUEST, "Fire", timer::fire),
                Step.of(GUEST, "DrainRing", new Parameter("ring", c.ring), timer::drainRing));
    }

    private static List<Step<FlushQueueState>> deviceSteps(Constants c, Device device) {
        Parameter iova = new Parameter("iova", c.iova);
        return List.of(
                Step.of(DEVICE, "Issue", iova, device::issue),
                Step.of(DEVICE, "Evict", iova, device::evict),
                Step.of(DEVICE, "Land", iova, device::land));
    }
}
