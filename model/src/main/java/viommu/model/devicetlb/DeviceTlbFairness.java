package viommu.model.devicetlb;

import java.util.ArrayList;
import java.util.List;
import viommu.model.protocol.Action;
import viommu.model.protocol.Fairness;
import viommu.model.state.Value;

/**
 * What is assumed to go on ({@code Fairness} in {@code DeviceTlb.tla}): the driver's begun task, the IOMMU, the answers of a
 * function that is there, the time-out of one that is gone, a write under way.
 */
final class DeviceTlbFairness {
    private static final List<String> STEPS = List.of(
            "ClearPte",
            "ClearContext",
            "InvalidateIotlb",
            "AwaitIotlb",
            "InvalidateDeviceTlb",
            "AwaitDeviceTlb",
            "Release",
            "FlushIotlb");
    private static final List<String> STEPS_OF_A_FUNCTION = List.of("TimeOut", "FlushDeviceTlb", "Complete");

    private DeviceTlbFairness() {}

    static List<Fairness<DeviceTlbState>> of(Constants c) {
        List<Fairness<DeviceTlbState>> all = new ArrayList<>();
        STEPS.forEach(step -> all.add(Fairness.weak(step)));
        for (String step : STEPS_OF_A_FUNCTION) {
            c.function.values().forEach(f -> all.add(action(step, f)));
        }
        for (Value write : c.write.values()) {
            all.add(action("Land", ((Value.Seq) write).elements().toArray(Value[]::new)));
        }
        return List.copyOf(all);
    }

    private static Fairness<DeviceTlbState> action(String step, Value... picks) {
        String name = step + List.of(picks).toString().replace('[', '(').replace(']', ')');
        return Fairness.weak(name, a -> is(a, step, List.of(picks)));
    }

    private static boolean is(Action<DeviceTlbState> action, String step, List<Value> picks) {
        return action.step().name().equals(step)
                && List.copyOf(action.picks().values()).equals(picks);
    }
}
