package viommu.model.viommu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import viommu.model.viommu.defect.Defects;

/** Guest, emulator, host and device take steps in any order ({@code Viommu.tla}). */
public final class Viommu implements Protocol<ViommuState> {
    static final String GUEST = "guest";
    static final String EMULATOR = "emulator";
    static final String HOST = "host";
    static final String DEVICE = "device";

    @Override
    public String name() {
        return "Viommu";
    }

    @Override
    public String sentence() {
        return "The whole system: a guest driver maps and unmaps, an emulated or real IOMMU translates, the host"
                + " overcommits memory, a device does DMA.";
    }

    @Override
    public List<String> actors() {
        return List.of(GUEST, EMULATOR, HOST, DEVICE);
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                Dimension.set("Iova", "i", 2, 4, "I/O virtual pages that the driver can hand out"),
                Dimension.set("Page", "p", 2, 6, "guest pages"),
                Dimension.set("Frame", "f", 2, 6, "host frames, at least as many as pages"),
                Dimension.number("QueueCapacity", 3, 2, 8, "entries of the invalidation queue"),
                Dimension.number("StaleQuota", 2, 1, 4, "stale mappings that the driver allows itself"),
                Dimension.number("StaleAge", 1, 0, 8, "ticks after which a stale mapping must be torn down"),
                Dimension.number("InflightLimit", 1, 1, 4, "DMAs that the device has under way at once"));
    }

    /** One page is enough for every step to be taken in every situation of the emulator and the queue. */
    @Override
    public Map<String, Integer> bridgeScope() {
        return Map.of("Page", 1);
    }

    @Override
    public List<Map<String, Integer>> largerScopes() {
        return List.of(
                Map.of("Iova", 3),
                Map.of("Page", 3, "Frame", 3),
                Map.of("Frame", 3),
                Map.of("QueueCapacity", 4),
                Map.of("QueueCapacity", 4, "StaleQuota", 3),
                Map.of("StaleAge", 2),
                Map.of("InflightLimit", 2));
    }

    @Override
    public List<String> programCounters() {
        return List.of("task.todo", "worker.step");
    }

    @Override
    public List<Configuration> configurations() {
        return ViommuConfigurations.ALL;
    }

    @Override
    public List<Property<ViommuState>> properties() {
        return ViommuProperties.ALL;
    }

    @Override
    public List<Landmark<ViommuState>> landmarks() {
        return ViommuLandmarks.ALL;
    }

    @Override
    public List<Defect> defects() {
        return Defects.all();
    }

    @Override
    public Model<ViommuState> model(Configuration configuration, Scope scope, Optional<Defect> defect) {
        Constants c = ViommuConfigurations.constants(configuration, scope);
        Actors clean = Actors.clean(c);
        Actors actors = defect.map(d -> Defects.seed(d, c, clean)).orElse(clean);
        return new Model<>(
                this,
                configuration,
                scope,
                defect,
                () -> new ViommuState(c),
                initialStates(c),
                steps(c, actors),
                ViommuFairness.of(c));
    }

    private static List<Packed> initialStates(Constants c) {
        ViommuState s = new ViommuState(c);
        for (int frame = 0; frame < c.frame.size(); frame++) {
            s.owner.set(frame, Owner.OTHER);
            s.pins.set(frame, 0);
        }
        List<Packed> initial = new ArrayList<>();
        if (c.bareMetal()) {
            fixBackings(s, 0, initial);
        } else {
            initial.add(s.pack());
        }
        return initial;
    }

    /** On bare metal every page is backed by a frame of its own, for good. */
    private static void fixBackings(ViommuState s, int page, List<Packed> initial) {
        if (page == s.backing.size()) {
            initial.add(s.pack());
            return;
        }
        for (int frame = 0; frame < s.owner.size(); frame++) {
            if (s.owner.is(frame, Owner.OTHER)) {
                s.owner.set(frame, Owner.GUEST);
                s.backing.set(page, frame);
                fixBackings(s, page + 1, initial);
                s.backing.clear(page);
                s.owner.set(frame, Owner.OTHER);
            }
        }
    }

    private static List<Step<ViommuState>> steps(Constants c, Actors actors) {
        List<Step<ViommuState>> steps = new ArrayList<>();
        steps.addAll(
                c.teardown == Teardown.HOSTILE
                        ? hostileSteps(c, actors.hostileGuest())
                        : guestSteps(c, actors.guest()));
        steps.addAll(emulatorSteps(c, actors.emulator()));
        if (!c.bareMetal()) {
            steps.addAll(hostSteps(c, actors.host()));
        }
        steps.addAll(deviceSteps(c, actors.device()));
        return steps;
    }

    private static List<Step<ViommuState>> guestSteps(Constants c, Guest guest) {
        Parameter iova = new Parameter("iova", c.iova);
        Parameter page = new Parameter("page", c.page);
        return List.of(
                Step.of(GUEST, "Map", iova, page, guest::map),
                Step.of(GUEST, "Unmap", iova, guest::unmap),
                Step.of(GUEST, "Reuse", iova, page, guest::reuse),
                Step.of(GUEST, "FlushStale", new Parameter("batch", c.batch), guest::flushStale),
                Step.of(GUEST, "ClearPte", guest::clearPte),
                Step.of(GUEST, "SubmitInvalidation", new Parameter("order", c.order), guest::submitInvalidation),
                Step.of(GUEST, "AwaitCompletion", guest::awaitCompletion),
                Step.of(GUEST, "Release", guest::release),
                Step.of(GUEST, "Return", guest::returnToCaller),
                Step.of(GUEST, "ReusePage", page, guest::reusePage),
                Step.of(GUEST, "FreePage", page, guest::freePage),
                Step.of(GUEST, "Tick", guest::tick));
    }

    private static List<Step<ViommuState>> hostileSteps(Constants c, HostileGuest guest) {
        Parameter iova = new Parameter("iova", c.iova);
        Parameter entry = new Parameter("page", Domain.optional(c.page));
        return List.of(
                Step.of(GUEST, "WritePte", iova, entry, guest::writePte),
                Step.of(GUEST, "Invalidate", iova, guest::invalidate));
    }

    private static List<Step<ViommuState>> emulatorSteps(Constants c, Emulator emulator) {
        return List.of(
                Step.of(EMULATOR, "Fetch", emulator::fetch),
                Step.of(EMULATOR, "Unshadow", emulator::unshadow),
                Step.of(EMULATOR, "FlushIotlb", emulator::flushIotlb),
                Step.of(EMULATOR, "Drain", emulator::drain),
                Step.of(EMULATOR, "Unpin", emulator::unpin),
                Step.of(EMULATOR, "Reshadow", new Parameter("frame", Domain.optional(c.frame)), emulator::reshadow),
                Step.of(EMULATOR, "Complete", emulator::complete));
    }

    private static List<Step<ViommuState>> hostSteps(Constants c, Host host) {
        Parameter frame = new Parameter("frame", c.frame);
        return List.of(
                Step.of(HOST, "FaultIn", new Parameter("page", c.page), frame, host::faultIn),
                Step.of(HOST, "Reclaim", frame, host::reclaim));
    }

    private static List<Step<ViommuState>> deviceSteps(Constants c, Device device) {
        Parameter iova = new Parameter("iova", c.iova);
        return List.of(
                Step.of(DEVICE, "Issue", iova, device::issue),
                Step.of(DEVICE, "Evict", iova, device::evict),
                Step.of(DEVICE, "Land", iova, new Parameter("frame", c.frame), device::land));
    }
}
