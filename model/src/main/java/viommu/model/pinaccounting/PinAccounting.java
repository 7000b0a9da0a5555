package viommu.model.pinaccounting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import viommu.model.pinaccounting.defect.Defects;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Dimension;
import viommu.model.protocol.Fairness;
import viommu.model.protocol.Landmark;
import viommu.model.protocol.Model;
import viommu.model.protocol.Parameter;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Scope;
import viommu.model.protocol.Step;

/** Processes, a hypervisor, the container that pins, the host and a device ({@code PinAccounting.tla}). */
public final class PinAccounting implements Protocol<PinAccountingState> {
    static final String CALLER = "caller";
    static final String MONITOR = "monitor";
    static final String CONTAINER = "container";
    static final String HOST = "host";
    static final String DEVICE = "device";

    @Override
    public String name() {
        return "PinAccounting";
    }

    @Override
    public String sentence() {
        return "VFIO type1 and iommufd: guest pages are pinned one by one while a device can reach them, charged to the"
                + " process that mapped them, and unpinned only after the invalidation.";
    }

    @Override
    public List<String> actors() {
        return List.of(CALLER, MONITOR, CONTAINER, HOST, DEVICE);
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                Dimension.number("Iovas", 2, 2, 4, "I/O virtual pages, and guest pages, one each"),
                Dimension.set("Frame", "f", 2, 4, "host frames that can back a guest page, beside the zero page"));
    }

    @Override
    public List<Map<String, Integer>> largerScopes() {
        return List.of(Map.of("Iovas", 3), Map.of("Frame", 3));
    }

    @Override
    public List<String> programCounters() {
        return List.of("task.phase");
    }

    @Override
    public List<Configuration> configurations() {
        return PinAccountingConfigurations.ALL;
    }

    @Override
    public List<Property<PinAccountingState>> properties() {
        return PinAccountingProperties.ALL;
    }

    @Override
    public List<Landmark<PinAccountingState>> landmarks() {
        return PinAccountingLandmarks.ALL;
    }

    @Override
    public List<Defect> defects() {
        return Defects.all();
    }

    @Override
    public Model<PinAccountingState> model(Configuration configuration, Scope scope, Optional<Defect> defect) {
        Constants c = PinAccountingConfigurations.constants(configuration, scope);
        Actors clean = Actors.clean(c);
        Actors actors = defect.map(d -> Defects.seed(d, c, clean)).orElse(clean);
        return new Model<>(
                this,
                configuration,
                scope,
                defect,
                () -> new PinAccountingState(c),
                List.of(initial(c).pack()),
                steps(c, actors),
                List.of(Fairness.weak("ContainerGoesOn", a -> a.step().actor().equals(CONTAINER))));
    }

    /** Nothing is mapped or backed; where domains do not come and go, one is attached. */
    private static PinAccountingState initial(Constants c) {
        PinAccountingState s = new PinAccountingState(c);
        for (int i = 0; i < c.iovas(); i++) {
            s.backing.clear(i);
            s.payer.clear(i);
            s.hand.clear(i);
        }
        for (int e = 0; e < s.table.size(); e++) {
            s.table.clear(e);
            s.iotlb.clear(e);
        }
        for (int f = 0; f < c.frames(); f++) {
            s.owner.set(f, f == c.zero() ? Owner.GUEST : Owner.OTHER);
            s.pins.set(f, 0);
        }
        for (int a = 0; a < c.callers(); a++) {
            s.charged.set(a, 0);
        }
        s.attached.setBits(c.is(Feature.SHARED) ? 0 : 1);
        s.task.end();
        return s;
    }

    private static List<Step<PinAccountingState>> steps(Constants c, Actors actors) {
        return Stream.of(
                        callerSteps(c, actors.caller()),
                        monitorSteps(c, actors.monitor()),
                        containerSteps(actors.container()),
                        hostSteps(c, actors.host()),
                        deviceSteps(c, actors.device()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Step<PinAccountingState>> callerSteps(Constants c, Caller caller) {
        Parameter who = new Parameter("caller", c.caller);
        Parameter first = new Parameter("first", c.iova);
        Parameter last = new Parameter("last", c.iova);
        return List.of(
                Step.of(CALLER, "Map", who, first, last, caller::map),
                Step.of(CALLER, "Unmap", who, first, last, caller::unmap),
                Step.of(CALLER, "Cut", new Parameter("iova", c.iova), caller::cut));
    }

    private static List<Step<PinAccountingState>> monitorSteps(Constants c, Monitor monitor) {
        Parameter domain = new Parameter("domain", c.domain);
        Parameter first = new Parameter("first", c.iova);
        Parameter last = new Parameter("last", c.iova);
        Parameter page = new Parameter("page", c.iova);
        Parameter frame = new Parameter("frame", c.privateFrame);
        return List.of(
                Step.of(MONITOR, "Attach", domain, monitor::attach),
                Step.of(MONITOR, "Detach", domain, monitor::detach),
                Step.of(MONITOR, "Populate", first, last, monitor::populate),
                Step.of(MONITOR, "Discard", first, last, monitor::discard),
                Step.of(MONITOR, "MoveSlot", page, frame, monitor::moveSlot),
                Step.of(MONITOR, "ReportFree", page, monitor::reportFree));
    }

    private static List<Step<PinAccountingState>> containerSteps(Container container) {
        return List.of(
                Step.of(CONTAINER, "Pin", container::pin),
                Step.of(CONTAINER, "FailPin", container::failPin),
                Step.of(CONTAINER, "Install", container::install),
                Step.of(CONTAINER, "FailInstall", container::failInstall),
                Step.of(CONTAINER, "ClearPte", container::clearPte),
                Step.of(CONTAINER, "FailClear", container::failClear),
                Step.of(CONTAINER, "Sync", container::sync),
                Step.of(CONTAINER, "Unpin", container::unpin),
                Step.of(CONTAINER, "Return", container::returns));
    }

    private static List<Step<PinAccountingState>> hostSteps(Constants c, Host host) {
        Parameter page = new Parameter("page", c.iova);
        return List.of(
                Step.of(HOST, "FaultIn", page, new Parameter("frame", c.frame), host::faultIn),
                Step.of(HOST, "Reclaim", new Parameter("frame", c.privateFrame), host::reclaim));
    }

    private static List<Step<PinAccountingState>> deviceSteps(Constants c, Device device) {
        Parameter domain = new Parameter("domain", c.domain);
        Parameter iova = new Parameter("iova", c.iova);
        return List.of(
                Step.of(DEVICE, "Translate", domain, iova, device::translate),
                Step.of(DEVICE, "Evict", domain, iova, device::evict));
    }
}
