package viommu.model.viommu;

import java.util.ArrayList;
import java.util.List;
import viommu.model.protocol.Action;
import viommu.model.protocol.Fairness;
import viommu.model.state.Value;

/**
 * What is assumed to go on, conjunct by conjunct ({@code Fairness} in {@code Viommu.tla}): the emulator, the timer, a task that
 * has begun, a flush that is due, a DMA in flight. No guest must map, no host must reclaim.
 */
final class ViommuFairness {
    private static final List<String> EMULATOR =
            List.of("Fetch", "Unshadow", "FlushIotlb", "Drain", "Unpin", "Reshadow", "Complete");
    private static final List<String> DRIVER =
            List.of("ClearPte", "SubmitInvalidation", "AwaitCompletion", "Release", "Return");

    private ViommuFairness() {}

    static List<Fairness<ViommuState>> of(Constants c) {
        List<Fairness<ViommuState>> all = new ArrayList<>();
        EMULATOR.forEach(step -> all.add(Fairness.weak(step)));
        DRIVER.forEach(step -> all.add(Fairness.weak(step)));
        for (Value iova : c.iova.values()) {
            all.add(flush(c, iova));
        }
        for (Value iova : c.iova.values()) {
            for (Value frame : c.frame.values()) {
                all.add(Fairness.weak("Land(" + iova + ", " + frame + ")", a -> lands(a, iova, frame)));
            }
        }
        all.add(Fairness.weak("Tick"));
        return List.copyOf(all);
    }

    /**
     * A driver that is busy with other mappings again and again keeps a flush from being enabled for long. Only Deferred needs no
     * more than weak fairness: once its quota is used up there is nothing else to be busy with.
     */
    private static Fairness<ViommuState> flush(Constants c, Value iova) {
        String name = "FlushStale of " + iova;
        return c.teardown == Teardown.DEFERRED
                ? Fairness.weak(name, a -> flushes(a, iova))
                : Fairness.strong(name, a -> flushes(a, iova));
    }

    private static boolean flushes(Action<ViommuState> action, Value iova) {
        return action.step().name().equals("FlushStale")
                && action.picks().get("batch") instanceof Value.SetOf batch
                && batch.elements().contains(iova);
    }

    private static boolean lands(Action<ViommuState> action, Value iova, Value frame) {
        return action.step().name().equals("Land")
                && action.picks().get("iova").equals(iova)
                && action.picks().get("frame").equals(frame);
    }
}
