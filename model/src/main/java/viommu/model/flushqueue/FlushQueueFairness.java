package viommu.model.flushqueue;

import java.util.ArrayList;
import java.util.List;
import viommu.model.protocol.Action;
import viommu.model.protocol.Fairness;
import viommu.model.state.Value;

/**
 * What is assumed to go on, conjunct by conjunct ({@code Fairness} in {@code FlushQueue.tla}): an unmap that has begun, the timer,
 * a flush, a DMA in flight. Nobody must map or unmap.
 */
final class FlushQueueFairness {
    private FlushQueueFairness() {}

    static List<Fairness<FlushQueueState>> of(Constants c) {
        List<Fairness<FlushQueueState>> all = new ArrayList<>();
        for (Value cpu : c.cpu.values()) {
            for (String step : List.of("ClearPte", "MakeRoom", "AddEntry", "Release")) {
                all.add(Fairness.weak(named(step, cpu), a -> is(a, step, cpu)));
            }
        }
        for (Value who : c.flusher.values()) {
            all.add(Fairness.weak(named("StartFlush", who), a -> is(a, "StartFlush", who)));
            all.add(Fairness.strong(named("FinishFlush", who), a -> is(a, "FinishFlush", who)));
            all.add(Fairness.weak(named("Invalidate", who), a -> is(a, "Invalidate", who)));
        }
        all.add(Fairness.weak("Fire"));
        for (Value ring : c.ring.values()) {
            all.add(Fairness.weak(named("DrainRing", ring), a -> is(a, "DrainRing", ring)));
        }
        for (Value iova : c.iova.values()) {
            all.add(Fairness.weak(named("Land", iova), a -> is(a, "Land", iova)));
        }
        return List.copyOf(all);
    }

    private static String named(String step, Value parameter) {
        return step + "(" + parameter + ")";
    }

    private static boolean is(Action<FlushQueueState> action, String step, Value parameter) {
        return action.toString().equals(named(step, parameter));
    }
}
