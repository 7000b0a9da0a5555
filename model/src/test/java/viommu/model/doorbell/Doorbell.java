package viommu.model.doorbell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.protocol.Citation;
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
import viommu.model.state.Cell;
import viommu.model.state.Domain;
import viommu.model.state.EnumTable;
import viommu.model.state.State;
import viommu.model.state.Value;

/** A guest rings one of several bells, an emulator answers: the smallest protocol that uses the whole framework. */
public final class Doorbell implements Protocol<Doorbell.View> {

    /** A bell is silent, ringing, or answered. */
    public enum Bell {
        SILENT,
        RINGING,
        ANSWERED
    }

    /** Two variables. */
    public static final class View extends State {
        public final EnumTable<Bell> bell;
        public final Cell answers;

        View(Domain bells, Domain counts) {
            bell = table("bell", bells, Bell.class);
            answers = cell("answers", counts);
        }
    }

    public static final Defect LOST_RING = new Defect(
            "LostRing",
            "Answer",
            "the emulator counts an answer twice",
            List.of(new Citation("nowhere", "made up for the tests", Citation.Certainty.OWN_ANALYSIS)),
            "Polled",
            "AnswersExact");

    private static final List<Property<View>> PROPERTIES = List.of(
            new Property.OverStates<>(
                    "AnswersExact",
                    "as many answers are counted as bells are answered",
                    s -> s.answers.get() == s.bell.count(Bell.ANSWERED)),
            new Property.OverSteps<>(
                    "NeverSilenced", "an answered bell is not silent again", (s, t) -> stillAnswered(s, t)));

    private static boolean stillAnswered(View before, View after) {
        for (int b = 0; b < before.bell.size(); b++) {
            if (before.bell.is(b, Bell.ANSWERED) && after.bell.is(b, Bell.SILENT)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String name() {
        return "Doorbell";
    }

    @Override
    public String sentence() {
        return "A guest rings, an emulator answers.";
    }

    @Override
    public List<String> actors() {
        return List.of("guest", "emulator");
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(Dimension.set("Bells", "b", 2, 8, "bells"));
    }

    @Override
    public List<Configuration> configurations() {
        return List.of(
                new Configuration(
                        "Polled",
                        Map.of("Mode", "Polled"),
                        Map.of("AnswersExact", Expectation.HOLDS, "NeverSilenced", Expectation.HOLDS)),
                new Configuration(
                        "Restarted",
                        Map.of("Mode", "Restarted"),
                        Map.of("AnswersExact", Expectation.HOLDS, "NeverSilenced", Expectation.VIOLATED)));
    }

    @Override
    public List<Property<View>> properties() {
        return PROPERTIES;
    }

    @Override
    public List<Landmark<View>> landmarks() {
        return List.of(new Landmark<>(
                "LastAnswer",
                "the last bell is answered",
                "Answer",
                (s, t) -> t.bell.count(Bell.ANSWERED) == t.bell.size()));
    }

    @Override
    public List<Defect> defects() {
        return List.of(LOST_RING);
    }

    @Override
    public Model<View> model(Configuration configuration, Scope scope, Optional<Defect> defect) {
        Domain bells = Domain.identifiers("Bells", "b", scope.of("Bells"));
        Domain counts = Domain.range("Count", 0, bells.size() + 1);
        Parameter bell = new Parameter("bell", bells);
        View initial = new View(bells, counts);
        int worth = defect.isPresent() ? 2 : 1;
        List<Step<View>> steps = List.of(
                Step.of("guest", "Ring", bell, (s, b) -> ring(s, b)),
                Step.of("emulator", "Answer", bell, (s, b) -> answer(s, b, worth)),
                Step.of(
                        "guest",
                        "Restart",
                        s -> restart(s, configuration.constants().get("Mode"))));
        return new Model<>(
                this,
                configuration,
                scope,
                defect,
                () -> new View(bells, counts),
                List.of(initial.pack()),
                steps,
                fairness(bells));
    }

    /** The emulator answers every bell, the guest need not ring any. */
    private static List<Fairness<View>> fairness(Domain bells) {
        List<Fairness<View>> all = new ArrayList<>();
        for (Value bell : bells.values()) {
            all.add(Fairness.weak("Answer(" + bell + ")", a -> a.toString().equals("Answer(" + bell + ")")));
        }
        all.add(Fairness.weak("Restart"));
        return all;
    }

    private static boolean ring(View s, int bell) {
        if (!s.bell.is(bell, Bell.SILENT)) {
            return false;
        }
        s.bell.set(bell, Bell.RINGING);
        return true;
    }

    private static boolean answer(View s, int bell, int worth) {
        if (!s.bell.is(bell, Bell.RINGING)) {
            return false;
        }
        s.bell.set(bell, Bell.ANSWERED);
        s.answers.add(worth);
        return true;
    }

    private static boolean restart(View s, String mode) {
        if (!mode.equals("Restarted") || s.bell.count(Bell.ANSWERED) < s.bell.size()) {
            return false;
        }
        for (int b = 0; b < s.bell.size(); b++) {
            s.bell.set(b, Bell.SILENT);
        }
        s.answers.set(0);
        return true;
    }
}
