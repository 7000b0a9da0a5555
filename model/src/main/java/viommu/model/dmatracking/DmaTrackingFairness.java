package viommu.model.dmatracking;

import java.util.ArrayList;
import java.util.List;
import viommu.model.protocol.Fairness;
import viommu.model.state.Value;

/**
 * What is assumed to go on ({@code Fairness} in {@code DmaTracking.tla}): a map that has begun, and both workers. The pin worker
 * gets the lock in the end although the unpin worker takes it again and again, and each page on the list is looked at again and
 * again. Nobody must map, unmap or balloon.
 */
final class DmaTrackingFairness {
    private static final List<String> STEPS_OF_A_CPU =
            List.of("Increment", "SetAccessed", "TestPinned", "Ask", "Recheck", "Undo");
    private static final List<String> STEPS = List.of(
            "TestBeforePin",
            "VfioMap",
            "SetPinned",
            "Answer",
            "CompareAndSwap",
            "ClearAccessed",
            "VfioUnmap",
            "VfioUnpin",
            "Restore");

    private DmaTrackingFairness() {}

    static List<Fairness<DmaTrackingState>> of(Constants c) {
        List<Fairness<DmaTrackingState>> all = new ArrayList<>();
        for (Value cpu : c.cpu.values()) {
            for (String step : STEPS_OF_A_CPU) {
                String name = step + "(" + cpu + ")";
                all.add(Fairness.weak(name, a -> a.toString().equals(name)));
            }
            String lock = "LockForPin(" + cpu + ")";
            all.add(Fairness.strong(lock, a -> a.toString().equals(lock)));
        }
        for (Value page : c.page.values()) {
            String scan = "LockForScan(" + page + ")";
            all.add(Fairness.strong(scan, a -> a.toString().equals(scan)));
        }
        STEPS.forEach(step -> all.add(Fairness.weak(step)));
        return List.copyOf(all);
    }
}
