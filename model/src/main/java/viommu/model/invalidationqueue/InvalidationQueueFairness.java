package viommu.model.invalidationqueue;

import java.util.ArrayList;
import java.util.List;
import viommu.model.protocol.Action;
import viommu.model.protocol.Fairness;
import viommu.model.state.Value;

/**
 * What is assumed to go on, conjunct by conjunct ({@code Fairness} in {@code InvalidationQueue.tla}): a unit, although walks come
 * in between again and again; a walk; a CPU that looks at what is signalled. No device must come back, no wait must time out.
 */
final class InvalidationQueueFairness {
    private InvalidationQueueFairness() {}

    static List<Fairness<InvalidationQueueState>> of(Constants c) {
        List<Fairness<InvalidationQueueState>> all = new ArrayList<>();
        for (Value unit : c.unit.values()) {
            all.add(Fairness.strong("Execute of " + unit, a -> takes(a, "Execute", "unit", unit)));
            all.add(Fairness.weak("Complete(" + unit + ")", a -> takes(a, "Complete", "unit", unit)));
            all.add(Fairness.weak("Fill(" + unit + ")", a -> takes(a, "Fill", "unit", unit)));
        }
        for (Value cpu : c.cpu.values()) {
            all.add(Fairness.weak("AwaitCompletion(" + cpu + ")", a -> takes(a, "AwaitCompletion", "cpu", cpu)));
        }
        return List.copyOf(all);
    }

    private static boolean takes(Action<InvalidationQueueState> action, String step, String parameter, Value value) {
        return action.step().name().equals(step) && value.equals(action.picks().get(parameter));
    }
}
