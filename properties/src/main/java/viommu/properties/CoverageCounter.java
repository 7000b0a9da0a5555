package viommu.properties;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import viommu.model.protocol.Landmark;
import viommu.model.protocol.Model;
import viommu.model.state.State;

/** Counts while schedules run; belongs to one thread. */
final class CoverageCounter<S extends State> {
    private final Model<S> model;
    private final long[] taken;
    private final long[] seen;
    private long schedules;
    private long chosen;

    CoverageCounter(Model<S> model) {
        this.model = model;
        this.taken = new long[model.actions().size()];
        this.seen = new long[model.protocol().landmarks().size()];
    }

    void taken(int action) {
        taken[action]++;
    }

    /**
     * A schedule is over.
     *
     * @param used how many of its actions had their turn
     * @param landmarks that it came across, a bit for each
     */
    void ended(int used, long landmarks) {
        schedules++;
        chosen += used;
        for (long left = landmarks; left != 0; left &= left - 1) {
            seen[Long.numberOfTrailingZeros(left)]++;
        }
    }

    long effective() {
        return Arrays.stream(taken).sum();
    }

    Coverage coverage() {
        Map<String, Long> steps = new LinkedHashMap<>();
        model.steps().forEach(step -> steps.put(step.name(), 0L));
        model.actions().forEach(a -> steps.merge(a.step().name(), taken[a.index()], Long::sum));
        List<Landmark<S>> landmarks = model.protocol().landmarks();
        Map<String, Long> marks = new LinkedHashMap<>();
        for (int l = 0; l < seen.length; l++) {
            marks.put(landmarks.get(l).name(), seen[l]);
        }
        return new Coverage(schedules, chosen, effective(), steps, marks);
    }
}
