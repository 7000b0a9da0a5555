package viommu.properties;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.doorbell.Doorbell;
import viommu.model.protocol.Action;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Scope;
import viommu.model.protocol.Step;
import viommu.model.protocol.Trace;

/** Models of the small test protocol. */
final class Doorbells {
    static final Doorbell PROTOCOL = new Doorbell();

    private Doorbells() {}

    static Model<Doorbell.View> polled() {
        return PROTOCOL.model(PROTOCOL.configuration("Polled"));
    }

    static Model<Doorbell.View> restarted(int bells) {
        return model("Restarted", bells, Optional.empty());
    }

    static Model<Doorbell.View> lostRing(int bells) {
        return model("Polled", bells, Optional.of(Doorbell.LOST_RING));
    }

    private static Model<Doorbell.View> model(String configuration, int bells, Optional<Defect> defect) {
        Scope scope = Scope.defaults(PROTOCOL.dimensions()).with(Map.of("Bells", bells));
        return PROTOCOL.model(PROTOCOL.configuration(configuration), scope, defect);
    }

    static Property<Doorbell.View> property(String name) {
        return PROTOCOL.property(name);
    }

    static Schedule<Doorbell.View> schedule(Model<Doorbell.View> model, String... actions) {
        List<Action<Doorbell.View>> list = List.of(actions).stream()
                .<Action<Doorbell.View>>map(model::action)
                .toList();
        return new Schedule<>(model, model.initialStates().get(0), list);
    }

    static List<String> names(Trace<?> trace) {
        return trace.taken().stream().map(taken -> taken.action().toString()).toList();
    }

    /** Polled, and a bell may break: the step throws. */
    static Model<Doorbell.View> breaking() {
        Model<Doorbell.View> polled = polled();
        Step<Doorbell.View> ring = polled.steps().get(0);
        Step<Doorbell.View> crack = Step.of("guest", "Crack", s -> {
            if (s.bell.is(0, Doorbell.Bell.SILENT)) {
                return false;
            }
            throw new IllegalStateException("the bell is cracked");
        });
        return new Model<>(
                PROTOCOL,
                polled.configuration(),
                polled.scope(),
                Optional.empty(),
                polled::view,
                polled.initialStates(),
                List.of(ring, crack));
    }
}
