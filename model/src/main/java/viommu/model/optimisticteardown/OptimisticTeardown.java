package viommu.model.optimisticteardown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import viommu.model.optimisticteardown.defect.Defects;
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

/** CPUs with pools of stale mappings, an emulated IOMMU, a host and a device ({@code OptimisticTeardown.tla}). */
public final class OptimisticTeardown implements Protocol<OptimisticTeardownState> {
    static final String GUEST = "guest";
    static final String EMULATOR = "emulator";
    static final String HOST = "host";
    static final String DEVICE = "device";

    @Override
    public String name() {
        return "OptimisticTeardown";
    }

    @Override
    public String sentence() {
        return "Optimistic teardown: mappings that no buffer uses wait in pools for their reuse or their teardown, while"
                + " the device can still reach their pages.";
    }

    @Override
    public List<String> actors() {
        return List.of(GUEST, EMULATOR, HOST, DEVICE);
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                Dimension.number("Cpus", 2, 2, 3, "CPUs, where there are several"),
                Dimension.set("Iova", "i", 2, 4, "I/O virtual pages that the driver can hand out"),
                Dimension.set("Page", "p", 2, 3, "guest pages that can be mapped"),
                Dimension.number("CpuQuota", 1, 1, 3, "stale mappings in the pool of one of several CPUs"),
                Dimension.number("StaleQuota", 2, 1, 4, "stale mappings in all"),
                Dimension.number("StaleAge", 1, 1, 3, "ticks that a mapping may be stale"),
                Dimension.number("BufferLimit", 2, 1, 4, "buffers that are mapped at once"),
                Dimension.number("InflightLimit", 1, 1, 2, "DMAs under way at once"));
    }

    @Override
    public List<Map<String, Integer>> largerScopes() {
        return List.of(
                Map.of("StaleAge", 2),
                Map.of("InflightLimit", 2),
                Map.of("CpuQuota", 2, "BufferLimit", 3),
                Map.of("StaleQuota", 1));
    }

    @Override
    public List<String> programCounters() {
        return List.of("at");
    }

    @Override
    public List<Configuration> configurations() {
        return OptimisticTeardownConfigurations.ALL;
    }

    @Override
    public List<Property<OptimisticTeardownState>> properties() {
        return OptimisticTeardownProperties.ALL;
    }

    @Override
    public List<Landmark<OptimisticTeardownState>> landmarks() {
        return OptimisticTeardownLandmarks.ALL;
    }

    @Override
    public List<Defect> defects() {
        return Defects.all();
    }

    @Override
    public Model<OptimisticTeardownState> model(Configuration configuration, Scope scope, Optional<Defect> defect) {
        Constants c = OptimisticTeardownConfigurations.constants(configuration, scope);
        Actors clean = Actors.clean(c);
        Actors actors = defect.map(d -> Defects.seed(d, c, clean)).orElse(clean);
        return new Model<>(
                this,
                configuration,
                scope,
                defect,
                () -> new OptimisticTeardownState(c),
                List.of(initial(c).pack()),
                steps(c, actors),
                OptimisticTeardownFairness.of(c));
    }

    /** Nothing is mapped; the device is attached, and all pages are the guest's. */
    private static OptimisticTeardownState initial(Constants c) {
        return new OptimisticTeardownState(c);
    }

    private static List<Step<OptimisticTeardownState>> steps(Constants c, Actors actors) {
        return Stream.of(
                        driverSteps(c, actors.driver()),
                        expirySteps(c, actors.expiry()),
                        drainSteps(c, actors.drain()),
                        otherSteps(c, actors))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Step<OptimisticTeardownState>> driverSteps(Constants c, Driver driver) {
        Parameter cpu = new Parameter("cpu", c.cpu);
        Parameter iova = new Parameter("iova", c.iova);
        Parameter page = new Parameter("page", c.page);
        Parameter access = new Parameter("access", c.access);
        return List.of(
                Step.of(GUEST, "Map", cpu, page, access, driver::map),
                Step.of(GUEST, "LookUp", cpu, iova, driver::lookUp),
                Step.of(GUEST, "Miss", cpu, driver::miss),
                Step.of(GUEST, "Reuse", cpu, driver::reuse),
                Step.of(GUEST, "Install", cpu, iova, driver::install),
                Step.of(GUEST, "GiveUp", cpu, driver::giveUp),
                Step.of(GUEST, "Unmap", cpu, iova, driver::unmap));
    }

    private static List<Step<OptimisticTeardownState>> expirySteps(Constants c, Expiry expiry) {
        Parameter cpu = new Parameter("cpu", c.cpu);
        return List.of(
                Step.of(GUEST, "Tick", expiry::tick),
                Step.of(GUEST, "Expire", cpu, expiry::expire),
                Step.of(GUEST, "TearDownEarly", cpu, expiry::tearDownEarly),
                Step.of(GUEST, "TakeOut", cpu, expiry::takeOut),
                Step.of(GUEST, "ClearPte", cpu, expiry::clearPte),
                Step.of(GUEST, "SubmitInvalidation", cpu, expiry::submitInvalidation),
                Step.of(GUEST, "AwaitCompletion", cpu, expiry::awaitCompletion),
                Step.of(GUEST, "Release", cpu, expiry::release));
    }

    private static List<Step<OptimisticTeardownState>> drainSteps(Constants c, Drain drain) {
        Parameter cpu = new Parameter("cpu", c.cpu);
        Parameter other = new Parameter("other", c.cpu);
        return List.of(
                Step.of(GUEST, "Respond", cpu, drain::respond),
                Step.of(GUEST, "Detach", cpu, drain::detach),
                Step.of(GUEST, "Attach", drain::attach),
                Step.of(GUEST, "DrainPool", cpu, other, drain::drainPool),
                Step.of(GUEST, "LeavePool", cpu, other, drain::leavePool),
                Step.of(GUEST, "Finish", cpu, drain::finish));
    }

    private static List<Step<OptimisticTeardownState>> otherSteps(Constants c, Actors actors) {
        Parameter cpu = new Parameter("cpu", c.cpu);
        Parameter iova = new Parameter("iova", c.iova);
        Parameter page = new Parameter("page", c.page);
        return List.of(
                Step.of(EMULATOR, "Unshadow", cpu, actors.emulator()::unshadow),
                Step.of(EMULATOR, "Complete", cpu, actors.emulator()::complete),
                Step.of(HOST, "Press", actors.host()::press),
                Step.of(HOST, "Reclaim", page, actors.host()::reclaim),
                Step.of(DEVICE, "Issue", iova, actors.device()::issue),
                Step.of(DEVICE, "Land", iova, page, new Parameter("access", c.access), actors.device()::land));
    }
}
