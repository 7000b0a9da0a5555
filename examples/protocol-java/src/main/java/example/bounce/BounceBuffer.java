package example.bounce;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
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
import viommu.model.state.Domain;

/** DMA through bounce buffers: the device sees slots of a pool and never a page ({@code BounceBuffer.tla}). */
public final class BounceBuffer implements Protocol<BounceState> {
    private static final List<Property<BounceState>> PROPERTIES = List.of(
            new Property.OverSteps<>(
                    "NoStrayDma",
                    "A DMA lands in a slot that still stands for the page that it was meant for.",
                    s -> s.slot.size(),
                    (before, after, slot) -> before.inflight.isNone(slot)
                            || !after.inflight.isNone(slot)
                            || before.slot.at(slot) == before.inflight.at(slot)),
            new Property.OverStates<>(
                    "OneSlotPerPage",
                    "A page is bounced through one slot at most.",
                    s -> s.slot.size(),
                    (s, slot) -> s.slot.isNone(slot) || s.slot.count(s.slot.at(slot)) == 1),
            new Property.Liveness<>(
                    "EveryDmaLands",
                    "A DMA that is under way lands in the end.",
                    s -> s.inflight.size(),
                    (s, slot) -> !s.inflight.isNone(slot),
                    (s, slot) -> s.inflight.isNone(slot)));

    @Override
    public String name() {
        return "BounceBuffer";
    }

    @Override
    public String sentence() {
        return "DMA through bounce buffers: the device sees slots of a pool and never a page.";
    }

    @Override
    public List<String> actors() {
        return List.of("guest", "device");
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                Dimension.set("Slot", "s", 2, 3, "slots of the pool"),
                Dimension.set("Page", "p", 2, 3, "pages that are bounced"));
    }

    @Override
    public List<Configuration> configurations() {
        return List.of(configuration("Waiting", Expectation.HOLDS), configuration("Hasty", Expectation.VIOLATED));
    }

    private static Configuration configuration(String unmap, Expectation noStrayDma) {
        return new Configuration(
                unmap,
                Map.of("Unmapping", unmap),
                Map.of(
                        "NoStrayDma", noStrayDma,
                        "OneSlotPerPage", Expectation.HOLDS,
                        "EveryDmaLands", Expectation.HOLDS));
    }

    @Override
    public List<Property<BounceState>> properties() {
        return PROPERTIES;
    }

    @Override
    public List<Landmark<BounceState>> landmarks() {
        return List.of(new Landmark<>(
                "AllSlotsBusy",
                "every slot has a DMA under way",
                "Issue",
                (before, after) -> after.inflight.count(Domain.NONE) == 0));
    }

    @Override
    public List<Defect> defects() {
        return List.of(EarlyFree.DEFECT);
    }

    @Override
    public Model<BounceState> model(Configuration configuration, Scope scope, Optional<Defect> defect) {
        Domain slots = Domain.identifiers("Slot", "s", scope.of("Slot"));
        Domain pages = Domain.identifiers("Page", "p", scope.of("Page"));
        Steps steps = defect.isPresent()
                ? new EarlyFree()
                : new Steps(configuration.constants().get("Unmapping").equals("Waiting"));
        Parameter slot = new Parameter("slot", slots);
        Parameter page = new Parameter("page", pages);
        return new Model<>(
                this,
                configuration,
                scope,
                defect,
                () -> new BounceState(slots, pages),
                List.of(new BounceState(slots, pages).pack()),
                List.of(
                        Step.of("guest", "Map", slot, page, steps::map),
                        Step.of("guest", "Unmap", slot, steps::unmap),
                        Step.of("device", "Issue", slot, steps::issue),
                        Step.of("device", "Land", slot, steps::land)),
                fairness(slots));
    }

    /** Each DMA lands in the end; nobody has to map, unmap or begin one. */
    private static List<Fairness<BounceState>> fairness(Domain slots) {
        return slots.values().stream()
                .map(slot -> "Land(" + slot + ")")
                .map(name -> Fairness.<BounceState>weak(name, action -> action.toString().equals(name)))
                .toList();
    }
}
