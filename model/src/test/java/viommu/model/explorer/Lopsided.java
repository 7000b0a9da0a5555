package viommu.model.explorer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
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
import viommu.model.state.SetCell;
import viommu.model.state.State;

/** Lamps are lit one after another; each configuration but one prefers a lamp somewhere. */
final class Lopsided implements Protocol<Lopsided.View> {

    static final class View extends State {
        final SetCell lit;

        View(Domain lamps) {
            lit = set("lit", lamps);
        }
    }

    private final List<String> symmetric;

    /** @param symmetric what it claims to be symmetric in */
    Lopsided(String... symmetric) {
        this.symmetric = List.of(symmetric);
    }

    @Override
    public String name() {
        return "Lopsided";
    }

    @Override
    public String sentence() {
        return "Lamps are lit.";
    }

    @Override
    public List<String> actors() {
        return List.of("hand");
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                Dimension.set("Lamp", "l", 3, 9, "lamps"), Dimension.number("Power", 1, 1, 2, "lamps lit at once"));
    }

    @Override
    public List<String> symmetric() {
        return symmetric;
    }

    @Override
    public List<Configuration> configurations() {
        return Stream.of("Even", "Step", "Start", "Invariant", "StepProperty")
                .map(name -> new Configuration(
                        name,
                        Map.of(),
                        Map.of(
                                name.equals("Invariant") || name.equals("Start") ? "FirstIsDark" : "NotAllLit",
                                Expectation.VIOLATED,
                                name.equals("StepProperty") ? "FirstStaysDark" : "NeverPut",
                                Expectation.VIOLATED)))
                .toList();
    }

    @Override
    public List<Property<View>> properties() {
        return List.of(
                new Property.OverStates<>("NotAllLit", "not all lamps are lit", s -> s.lit.size() < 3),
                new Property.OverStates<>("FirstIsDark", "the first lamp is dark", s -> !s.lit.contains(0)),
                new Property.OverSteps<>("NeverPut", "no lamp is put out", (s, t) -> s.lit.size() < t.lit.size()),
                new Property.OverSteps<>(
                        "FirstStaysDark",
                        "the first lamp is not lit",
                        (s, t) -> s.lit.contains(0) || !t.lit.contains(0)));
    }

    @Override
    public List<Landmark<View>> landmarks() {
        return List.of();
    }

    @Override
    public List<Defect> defects() {
        return List.of();
    }

    @Override
    public Model<View> model(Configuration configuration, Scope scope, Optional<Defect> defect) {
        Domain lamps = Domain.identifiers("Lamp", "l", scope.of("Lamp"));
        View initial = new View(lamps);
        if (configuration.name().equals("Start")) {
            initial.lit.add(lamps.high());
        }
        boolean firstAlone = configuration.name().equals("Step");
        return new Model<>(
                this,
                configuration,
                scope,
                defect,
                () -> new View(lamps),
                List.of(initial.pack()),
                List.of(Step.of(
                        "hand", "Light", new Parameter("lamp", lamps), (s, lamp) -> light(s, lamp, firstAlone))));
    }

    private static boolean light(View s, int lamp, boolean firstAlone) {
        if (s.lit.contains(lamp) || firstAlone && lamp == 0 && !s.lit.isEmpty()) {
            return false;
        }
        s.lit.add(lamp);
        return true;
    }
}
