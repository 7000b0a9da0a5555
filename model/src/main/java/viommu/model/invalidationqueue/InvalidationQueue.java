package viommu.model.invalidationqueue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.invalidationqueue.defect.Defects;
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
import viommu.model.state.Domain;
import viommu.model.state.Packed;

/** CPUs, IOMMU units and devices take steps in any order ({@code InvalidationQueue.tla}). */
public final class InvalidationQueue implements Protocol<InvalidationQueueState> {
    static final String DRIVER = "driver";
    static final String IOMMU = "iommu";
    static final String DEVICE = "device";

    @Override
    public String name() {
        return "InvalidationQueue";
    }

    @Override
    public String sentence() {
        return "The invalidation queue at the grain of drivers: CPUs write descriptors to a ring and ring the doorbell,"
                + " one or two IOMMUs work it off and signal, and what fails or times out is not released.";
    }

    @Override
    public List<String> actors() {
        return List.of(DRIVER, IOMMU, DEVICE);
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                Dimension.set("Cpu", "c", 2, 3, "CPUs that unmap"),
                Dimension.set("Iova", "i", 2, 3, "I/O virtual pages that the driver can hand out"),
                Dimension.number("RingSize", 4, 3, 8, "entries of a ring, one of which stays empty"));
    }

    @Override
    public List<Map<String, Integer>> largerScopes() {
        return List.of(Map.of("Iova", 3), Map.of("RingSize", 5));
    }

    @Override
    public List<String> programCounters() {
        return List.of("pc");
    }

    @Override
    public List<Configuration> configurations() {
        return InvalidationQueueConfigurations.ALL;
    }

    @Override
    public List<Property<InvalidationQueueState>> properties() {
        return InvalidationQueueProperties.ALL;
    }

    @Override
    public List<Landmark<InvalidationQueueState>> landmarks() {
        return InvalidationQueueLandmarks.ALL;
    }

    @Override
    public List<Defect> defects() {
        return Defects.all();
    }

    @Override
    public Model<InvalidationQueueState> model(Configuration configuration, Scope scope, Optional<Defect> defect) {
        Constants c = InvalidationQueueConfigurations.constants(configuration, scope);
        Actors clean = Actors.clean(c);
        Actors actors = defect.map(d -> Defects.seed(d, c, clean)).orElse(clean);
        return new Model<>(
                this,
                configuration,
                scope,
                defect,
                () -> new InvalidationQueueState(c),
                List.of(initial(c)),
                steps(c, actors),
                InvalidationQueueFairness.of(c));
    }

    /** Everything is free, empty and clear; the devices are there. */
    private static Packed initial(Constants c) {
        InvalidationQueueState s = new InvalidationQueueState(c);
        for (int unit = 0; unit < c.unit.size(); unit++) {
            s.plugged.add(unit);
        }
        return s.pack();
    }

    private static List<Step<InvalidationQueueState>> steps(Constants c, Actors actors) {
        List<Step<InvalidationQueueState>> steps = new ArrayList<>();
        steps.addAll(driverSteps(c, actors.driver()));
        steps.addAll(unitSteps(c, actors.unit()));
        steps.addAll(deviceSteps(c, actors.device()));
        return steps;
    }

    private static List<Step<InvalidationQueueState>> driverSteps(Constants c, Driver driver) {
        Parameter cpu = new Parameter("cpu", c.cpu);
        Parameter iova = new Parameter("iova", c.iova);
        return List.of(
                Step.of(DRIVER, "Map", iova, driver::map),
                Step.of(DRIVER, "Unmap", cpu, iova, driver::unmap),
                Step.of(DRIVER, "Retry", cpu, iova, driver::retry),
                Step.of(DRIVER, "ClearPte", cpu, driver::clearPte),
                Step.of(DRIVER, "FailUnmap", cpu, driver::failUnmap),
                Step.of(DRIVER, "Lock", cpu, driver::lock),
                Step.of(DRIVER, "Allocate", cpu, driver::allocate),
                Step.of(DRIVER, "WriteDescriptors", cpu, driver::writeDescriptors),
                Step.of(DRIVER, "WriteTail", cpu, driver::writeTail),
                Step.of(DRIVER, "Unlock", cpu, driver::unlock),
                Step.of(DRIVER, "AwaitCompletion", cpu, driver::awaitCompletion),
                Step.of(DRIVER, "GiveUp", cpu, driver::giveUp),
                Step.of(DRIVER, "Release", cpu, driver::release));
    }

    private static List<Step<InvalidationQueueState>> unitSteps(Constants c, IommuUnit iommu) {
        Parameter unit = new Parameter("unit", c.unit);
        Parameter wide = new Parameter("wide", Domain.booleans());
        return List.of(
                Step.of(IOMMU, "Execute", unit, wide, (s, u, w) -> iommu.execute(s, u, w == 1)),
                Step.of(IOMMU, "Fail", unit, iommu::fail),
                Step.of(IOMMU, "Complete", unit, iommu::complete));
    }

    private static List<Step<InvalidationQueueState>> deviceSteps(Constants c, Device device) {
        Parameter unit = new Parameter("unit", c.unit);
        Parameter iova = new Parameter("iova", c.iova);
        return List.of(
                Step.of(DEVICE, "Walk", unit, iova, device::walk),
                Step.of(DEVICE, "Fill", unit, device::fill),
                Step.of(DEVICE, "Evict", unit, iova, device::evict),
                Step.of(DEVICE, "Unplug", unit, device::unplug),
                Step.of(DEVICE, "Plug", unit, device::plug));
    }
}
