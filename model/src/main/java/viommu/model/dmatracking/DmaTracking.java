package viommu.model.dmatracking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import viommu.model.dmatracking.defect.Defects;
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

/** A guest and a host that share a table of the pages that are mapped for DMA ({@code DmaTracking.tla}). */
public final class DmaTracking implements Protocol<DmaTrackingState> {
    static final String GUEST = "guest";
    static final String PINNER = "pin worker";
    static final String UNPINNER = "unpin worker";
    static final String HOST = "host";

    @Override
    public String name() {
        return "DmaTracking";
    }

    @Override
    public String sentence() {
        return "A table shared by guest and host: the guest counts its DMA mappings of each page there, the host pins a page"
                + " when it is mapped and unpins it only while nobody has it mapped.";
    }

    @Override
    public List<String> actors() {
        return List.of(GUEST, PINNER, UNPINNER, HOST);
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                Dimension.set("Cpu", "c", 2, 3, "guest CPUs, each with one request at a time"),
                Dimension.number("Pages", 2, 1, 3, "guest pages, consecutive"));
    }

    @Override
    public List<Map<String, Integer>> largerScopes() {
        return List.of(Map.of("Cpu", 3), Map.of("Pages", 3));
    }

    @Override
    public List<String> programCounters() {
        return List.of("at", "pinner.at", "unpinner.at");
    }

    @Override
    public List<Configuration> configurations() {
        return DmaTrackingConfigurations.ALL;
    }

    @Override
    public List<Property<DmaTrackingState>> properties() {
        return DmaTrackingProperties.ALL;
    }

    @Override
    public List<Landmark<DmaTrackingState>> landmarks() {
        return DmaTrackingLandmarks.ALL;
    }

    @Override
    public List<Defect> defects() {
        return Defects.all();
    }

    @Override
    public Model<DmaTrackingState> model(Configuration configuration, Scope scope, Optional<Defect> defect) {
        Constants c = DmaTrackingConfigurations.constants(configuration, scope);
        Actors clean = Actors.clean(c);
        Actors actors = defect.map(d -> Defects.seed(d, c, clean)).orElse(clean);
        return new Model<>(
                this,
                configuration,
                scope,
                defect,
                () -> new DmaTrackingState(c),
                List.of(new DmaTrackingState(c).pack()),
                steps(c, actors),
                DmaTrackingFairness.of(c));
    }

    private static List<Step<DmaTrackingState>> steps(Constants c, Actors actors) {
        return Stream.of(
                        guestSteps(c, actors.guest()),
                        pinSteps(c, actors.pinner()),
                        unpinSteps(c, actors.unpinner()),
                        hostSteps(c, actors.host()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Step<DmaTrackingState>> guestSteps(Constants c, Guest guest) {
        Parameter cpu = new Parameter("cpu", c.cpu);
        Parameter page = new Parameter("page", c.page);
        return List.of(
                Step.of(GUEST, "Map", cpu, new Parameter("first", c.page), guest::map),
                Step.of(GUEST, "Increment", cpu, guest::increment),
                Step.of(GUEST, "SetAccessed", cpu, guest::setAccessed),
                Step.of(GUEST, "TestPinned", cpu, guest::testPinned),
                Step.of(GUEST, "Ask", cpu, guest::ask),
                Step.of(GUEST, "Recheck", cpu, guest::recheck),
                Step.of(GUEST, "Undo", cpu, guest::undo),
                Step.of(GUEST, "Unmap", cpu, guest::unmap),
                Step.of(GUEST, "Decrement", cpu, guest::decrement),
                Step.of(GUEST, "Inflate", page, guest::inflate),
                Step.of(GUEST, "Deflate", page, guest::deflate));
    }

    private static List<Step<DmaTrackingState>> pinSteps(Constants c, PinWorker pinner) {
        return List.of(
                Step.of(PINNER, "LockForPin", new Parameter("cpu", c.cpu), pinner::lockForPin),
                Step.of(PINNER, "TestBeforePin", pinner::testBeforePin),
                Step.of(PINNER, "VfioMap", ok(), (s, ok) -> pinner.vfioMap(s, ok != 0)),
                Step.of(PINNER, "SetPinned", pinner::setPinned),
                Step.of(PINNER, "Answer", pinner::answer));
    }

    private static List<Step<DmaTrackingState>> unpinSteps(Constants c, UnpinWorker unpinner) {
        Parameter page = new Parameter("page", c.page);
        return List.of(
                Step.of(UNPINNER, "LockForScan", page, unpinner::lockForScan),
                Step.of(UNPINNER, "LockForBalloon", page, unpinner::lockForBalloon),
                Step.of(UNPINNER, "CompareAndSwap", unpinner::compareAndSwap),
                Step.of(UNPINNER, "ClearAccessed", unpinner::clearAccessed),
                Step.of(UNPINNER, "VfioUnmap", ok(), (s, ok) -> unpinner.vfioUnmap(s, ok != 0)),
                Step.of(UNPINNER, "VfioUnpin", unpinner::vfioUnpin),
                Step.of(UNPINNER, "Restore", unpinner::restore));
    }

    private static List<Step<DmaTrackingState>> hostSteps(Constants c, Host host) {
        Parameter page = new Parameter("page", c.page);
        return List.of(
                Step.of(HOST, "Reclaim", page, host::reclaim),
                Step.of(HOST, "FaultIn", page, host::faultIn),
                Step.of(HOST, "TakeBallooned", page, host::takeBallooned));
    }

    /** Whether VFIO succeeds. */
    private static Parameter ok() {
        return new Parameter("ok", Domain.booleans());
    }
}
