package viommu.model.optimisticteardown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import viommu.model.protocol.Action;
import viommu.model.protocol.Fairness;
import viommu.model.state.Value;

/**
 * What is assumed to go on ({@code Fairness} in {@code OptimisticTeardown.tla}): what a CPU has begun, time, the emulator, DMAs
 * under way. A timer is served again and again, however busy its CPU is, and so are the host and whoever wants the device detached.
 */
final class OptimisticTeardownFairness {
    private static final Set<String> PIECES = Set.of(
            "LookUp",
            "Miss",
            "Reuse",
            "Install",
            "GiveUp",
            "TakeOut",
            "ClearPte",
            "SubmitInvalidation",
            "AwaitCompletion",
            "Release",
            "DrainPool",
            "LeavePool",
            "Finish");
    private static final Set<String> EMULATOR = Set.of("Unshadow", "Complete");

    private OptimisticTeardownFairness() {}

    static List<Fairness<OptimisticTeardownState>> of(Constants c) {
        List<Fairness<OptimisticTeardownState>> all = new ArrayList<>();
        for (Value cpu : c.cpu.values()) {
            all.add(Fairness.weak("GoOn(" + cpu + ")", a -> isOf(a, PIECES, cpu)));
            all.add(Fairness.weak("Emulate(" + cpu + ")", a -> isOf(a, EMULATOR, cpu)));
            all.add(Fairness.strong("Expire(" + cpu + ")", a -> isOf(a, Set.of("Expire"), cpu)));
        }
        all.add(Fairness.weak("Tick"));
        for (String step : List.of("Detach", "Respond")) {
            all.add(Fairness.strong(step, a -> a.step().name().equals(step)));
        }
        for (Value dma : c.dma.values()) {
            List<Value> picks = ((Value.Seq) dma).elements();
            all.add(Fairness.weak("Land" + dma, a -> isLanding(a, picks)));
        }
        return List.copyOf(all);
    }

    private static boolean isOf(Action<OptimisticTeardownState> action, Set<String> steps, Value cpu) {
        return steps.contains(action.step().name()) && cpu.equals(action.picks().get("cpu"));
    }

    private static boolean isLanding(Action<OptimisticTeardownState> action, List<Value> picks) {
        return action.step().name().equals("Land")
                && List.copyOf(action.picks().values()).equals(picks);
    }
}
