package viommu.specs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.doorbell.Doorbell;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Dimension;
import viommu.model.protocol.Landmark;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Scope;

/** The tiny protocol with promises about what happens in the end. */
final class LiveDoorbell implements Protocol<Doorbell.View> {
    private final Doorbell doorbell = new Doorbell();

    @Override
    public String name() {
        return doorbell.name();
    }

    @Override
    public String sentence() {
        return doorbell.sentence();
    }

    @Override
    public List<String> actors() {
        return doorbell.actors();
    }

    @Override
    public List<Dimension> dimensions() {
        return doorbell.dimensions();
    }

    @Override
    public List<Configuration> configurations() {
        return List.of(configuration("Polled", Expectation.HOLDS), configuration("Restarted", Expectation.VIOLATED));
    }

    private static Configuration configuration(String name, Expectation silence) {
        return new Configuration(
                name,
                Map.of("Mode", name),
                Map.of(
                        "EveryRingAnswered", Expectation.HOLDS,
                        "EveryBellRung", Expectation.VIOLATED,
                        "SilentNoMore", silence));
    }

    @Override
    public List<Property<Doorbell.View>> properties() {
        return List.of(
                new Property.Liveness<>("EveryRingAnswered", "a bell that rings is answered in the end"),
                new Property.Liveness<>("EveryBellRung", "every bell is rung in the end"),
                new Property.Liveness<>("SilentNoMore", "in the end no bell that was answered is silent again"));
    }

    @Override
    public List<Landmark<Doorbell.View>> landmarks() {
        return List.of();
    }

    @Override
    public List<Defect> defects() {
        return List.of();
    }

    @Override
    public Model<Doorbell.View> model(Configuration configuration, Scope scope, Optional<Defect> defect) {
        Model<Doorbell.View> model = doorbell.model(configuration, scope, defect);
        return new Model<>(this, configuration, scope, defect, model::view, model.initialStates(), model.steps());
    }
}
