package viommu.model.devicetlb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import viommu.model.devicetlb.defect.Defects;
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

/** A driver, an IOMMU and a device with a device TLB per function ({@code DeviceTlb.tla}). */
public final class DeviceTlb implements Protocol<DeviceTlbState> {
    static final String DRIVER = "driver";
    static final String IOMMU = "iommu";
    static final String DEVICE = "device";
    static final String HOST = "host";

    @Override
    public String name() {
        return "DeviceTlb";
    }

    @Override
    public String sentence() {
        return "Address Translation Services: the functions of a device keep translations of their own, which the driver"
                + " must invalidate after the IOTLB and before it releases a page.";
    }

    @Override
    public List<String> actors() {
        return List.of(DRIVER, IOMMU, HOST, DEVICE);
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                Dimension.number("Iovas", 2, 2, 4, "I/O virtual pages, consecutive and aligned"),
                Dimension.set("Page", "p", 2, 4, "pages that can be mapped, one IOVA each"),
                Dimension.number("InflightLimit", 1, 1, 3, "writes that the device has under way at once"));
    }

    @Override
    public List<Map<String, Integer>> largerScopes() {
        return List.of(Map.of("Page", 3), Map.of("InflightLimit", 2), Map.of("Iovas", 3));
    }

    @Override
    public List<String> programCounters() {
        return List.of("task.todo");
    }

    @Override
    public List<Configuration> configurations() {
        return DeviceTlbConfigurations.ALL;
    }

    @Override
    public List<Property<DeviceTlbState>> properties() {
        return DeviceTlbProperties.ALL;
    }

    @Override
    public List<Landmark<DeviceTlbState>> landmarks() {
        return DeviceTlbLandmarks.ALL;
    }

    @Override
    public List<Defect> defects() {
        return Defects.all();
    }

    @Override
    public Model<DeviceTlbState> model(Configuration configuration, Scope scope, Optional<Defect> defect) {
        Constants c = DeviceTlbConfigurations.constants(configuration, scope);
        Actors clean = Actors.clean(c);
        Actors actors = defect.map(d -> Defects.seed(d, c, clean)).orElse(clean);
        return new Model<>(
                this,
                configuration,
                scope,
                defect,
                () -> new DeviceTlbState(c),
                List.of(initial(c).pack()),
                steps(c, actors),
                DeviceTlbFairness.of(c));
    }

    /** Nothing is mapped or cached; functions that are there for good are attached. */
    private static DeviceTlbState initial(Constants c) {
        DeviceTlbState s = new DeviceTlbState(c);
        for (int f = 0; f < c.functions(); f++) {
            s.present.add(f);
            if (!c.hotPlug()) {
                s.attached.add(f);
                s.flushList.add(f);
            }
        }
        return s;
    }

    private static List<Step<DeviceTlbState>> steps(Constants c, Actors actors) {
        return Stream.of(
                        driverSteps(c, actors.driver()),
                        iommuSteps(c, actors.iommu()),
                        deviceSteps(c, actors.device()),
                        hostSteps(c, actors.host()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Step<DeviceTlbState>> driverSteps(Constants c, Driver driver) {
        Parameter function = new Parameter("function", c.function);
        return List.of(
                Step.of(DRIVER, "Map", new Parameter("iova", c.iova), new Parameter("page", c.page), driver::map),
                Step.of(DRIVER, "Unmap", new Parameter("first", c.iova), new Parameter("last", c.iova), driver::unmap),
                Step.of(DRIVER, "Attach", function, driver::attach),
                Step.of(DRIVER, "Detach", function, driver::detach),
                Step.of(DRIVER, "ClearPte", driver::clearPte),
                Step.of(DRIVER, "ClearContext", driver::clearContext),
                Step.of(DRIVER, "InvalidateIotlb", driver::invalidateIotlb),
                Step.of(DRIVER, "AwaitIotlb", driver::awaitIotlb),
                Step.of(DRIVER, "InvalidateDeviceTlb", driver::invalidateDeviceTlb),
                Step.of(DRIVER, "AwaitDeviceTlb", driver::awaitDeviceTlb),
                Step.of(DRIVER, "Release", driver::release));
    }

    private static List<Step<DeviceTlbState>> iommuSteps(Constants c, Iommu iommu) {
        return List.of(
                Step.of(IOMMU, "FlushIotlb", iommu::flushIotlb),
                Step.of(IOMMU, "EvictIotlb", new Parameter("iova", c.iova), iommu::evictIotlb),
                Step.of(IOMMU, "TimeOut", new Parameter("function", c.function), iommu::timeOut));
    }

    private static List<Step<DeviceTlbState>> deviceSteps(Constants c, Device device) {
        Parameter function = new Parameter("function", c.function);
        Parameter iova = new Parameter("iova", c.iova);
        return List.of(
                Step.of(DEVICE, "Translate", function, iova, device::translate),
                Step.of(DEVICE, "EvictDeviceTlb", function, iova, device::evictDeviceTlb),
                Step.of(DEVICE, "Write", function, iova, device::write),
                Step.of(DEVICE, "Land", function, iova, new Parameter("page", c.page), device::land),
                Step.of(DEVICE, "FlushDeviceTlb", function, device::flushDeviceTlb),
                Step.of(DEVICE, "Complete", function, device::complete),
                Step.of(DEVICE, "Remove", function, device::remove),
                Step.of(DEVICE, "Insert", function, device::insert));
    }

    private static List<Step<DeviceTlbState>> hostSteps(Constants c, Host host) {
        Parameter page = new Parameter("page", c.page);
        return List.of(Step.of(HOST, "Reclaim", page, host::reclaim), Step.of(HOST, "GiveBack", page, host::giveBack));
    }
}
