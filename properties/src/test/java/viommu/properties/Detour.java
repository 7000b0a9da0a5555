package viommu.properties;

import java.util.List;
import viommu.model.doorbell.Doorbell.Bell;
import viommu.model.doorbell.Doorbell.View;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Step;

/** A bell is answered only when the counter stands at 3, where three small steps or one large one bring it. */
final class Detour {
    static final Property<View> NEVER_ANSWERED = new Property.OverStates<>(
            "NeverAnswered", "no bell is ever answered", s -> s.bell.count(Bell.ANSWERED) == 0);

    static final Property<View> NEVER_ALL_ANSWERED = new Property.OverStates<>(
            "NeverAllAnswered", "never are all bells answered", s -> s.bell.count(Bell.ANSWERED) < s.bell.size());

    private Detour() {}

    static Model<View> model(int bells) {
        Model<View> restarted = Doorbells.restarted(bells);
        Step<View> ring = restarted.steps().get(0);
        return with(
                restarted,
                List.of(
                        ring,
                        Step.of("emulator", "Answer", ring.parameters().get(0), Detour::answer),
                        Step.of("guest", "Wander", Detour::wander),
                        Step.of("guest", "Jump", Detour::jump),
                        Step.of("guest", "Toggle", Detour::toggle)));
    }

    /** The step Fall throws unless there was a Jump. */
    static Model<View> withoutFloor() {
        return with(
                Doorbells.restarted(2),
                List.of(Step.of("guest", "Jump", Detour::jump), Step.of("guest", "Fall", Detour::fall)));
    }

    private static Model<View> with(Model<View> model, List<Step<View>> steps) {
        return new Model<>(
                model.protocol(),
                model.configuration(),
                model.scope(),
                model.defect(),
                model::view,
                model.initialStates(),
                steps);
    }

    private static boolean answer(View s, int bell) {
        if (!s.bell.is(bell, Bell.RINGING) || s.answers.get() != 3) {
            return false;
        }
        s.bell.set(bell, Bell.ANSWERED);
        return true;
    }

    private static boolean wander(View s) {
        if (s.answers.get() >= 3) {
            return false;
        }
        s.answers.add(1);
        return true;
    }

    private static boolean jump(View s) {
        if (s.answers.get() != 0) {
            return false;
        }
        s.answers.set(3);
        return true;
    }

    /** From 3 to 4 and back. */
    private static boolean toggle(View s) {
        if (s.answers.get() < 3) {
            return false;
        }
        s.answers.set(7 - s.answers.get());
        return true;
    }

    private static boolean fall(View s) {
        s.answers.add(-3);
        s.bell.set(0, Bell.ANSWERED);
        return true;
    }
}
