package viommu.properties;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import viommu.model.protocol.Landmark;
import viommu.model.protocol.Model;
import viommu.model.state.State;

/** Counts while schedules run; belongs to one thread. */
final class CoverageCounter<S extends State> {
    private final Model<S> model;
    private final List<Landmark<S>> landmarks;
    /** For each action, the landmarks that its step can be. */
    private final int[][] candidates;

    private final long[] taken;
    private final long[] seen;
    private final boolean[] seenNow;
    private long schedules;
    private long chosen;

    CoverageCounter(Model<S> model) {
        this.model = model;
        this.landmarks = model.protocol().landmarks();
        this.taken = new long[model.actions().size()];
        this.seen = new long[landmarks.size()];
        this.seenNow = new boolean[landmarks.size()];
        this.candidates = model.actions().stream()
                .map(action -> candidates(action.step().name()))
                .toArray(int[][]::new);
    }

    private int[] candidates(String step) {
        return java.util.stream.IntStream.range(0, landmarks.size())
                .filter(l -> landmarks.get(l).step().equals(step))
                .toArray();
    }

    void taken(int action, S before, S after) {
        taken[action]++;
        for (int l : candidates[action]) {
            if (!seenNow[l] && landmarks.get(l).seen().test(before, after)) {
                seenNow[l] = true;
                seen[l]++;
            }
        }
    }

    /** A schedule is over, after so many of its actions. */
    void ended(int used) {
        schedules++;
        chosen += used;
        java.util.Arrays.fill(seenNow, false);
    }

    long effective() {
        return java.util.Arrays.stream(taken).sum();
    }

    Coverage coverage() {
        Map<String, Long> steps = new LinkedHashMap<>();
        model.steps().forEach(step -> steps.put(step.name(), 0L));
        model.actions().forEach(a -> steps.merge(a.step().name(), taken[a.index()], Long::sum));
        Map<String, Long> marks = new LinkedHashMap<>();
        for (int l = 0; l < seen.length; l++) {
            marks.put(landmarks.get(l).name(), seen[l]);
        }
        return new Coverage(schedules, chosen, effective(), steps, marks);
    }
}
