package viommu.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Model;
import viommu.model.protocol.Step;
import viommu.model.state.State;

/**
 * What schedules must have come across before it means anything that they violated nothing.
 *
 * @param steps each must have been taken
 * @param landmarks each must have been seen
 * @param share in which part of the schedules each landmark must have been seen, from 0 to 1; always at least in one
 */
public record CoverageGate(List<String> steps, List<String> landmarks, double share) {
    private static final long EXPLORED_STATES = 2_000_000;

    public CoverageGate {
        steps = List.copyOf(steps);
        landmarks = List.copyOf(landmarks);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is from 0 to 1, not " + share);
        }
    }

    /** Demands every step and landmark that the explorer reaches, once. */
    public static <S extends State> CoverageGate reachable(Model<S> model) {
        return reachable(model, Limits.standard().withMaxStates(EXPLORED_STATES));
    }

    /** Demands what the explorer reaches within the limits; what may lie beyond them is not demanded. */
    public static <S extends State> CoverageGate reachable(Model<S> model, Limits limits) {
        Exploration<S> exploration = Explorer.explore(model, List.of(), limits, Progress.SILENT);
        List<String> never = exploration.neverTaken();
        return new CoverageGate(
                model.steps().stream()
                        .map(Step::name)
                        .filter(step -> !never.contains(step))
                        .toList(),
                exploration.landmarks(),
                0);
    }

    public CoverageGate withShare(double share) {
        return new CoverageGate(steps, landmarks, share);
    }

    /** What is missing, a sentence each; empty if the gate is open. */
    public List<String> missing(Coverage coverage) {
        List<String> missing = new ArrayList<>();
        steps.stream()
                .filter(step -> count(coverage.steps(), step) == 0)
                .forEach(step -> missing.add("the step " + step + " was never taken"));
        double least = Math.max(1, share * coverage.schedules());
        landmarks.stream()
                .filter(landmark -> count(coverage.landmarks(), landmark) < least)
                .forEach(landmark -> missing.add(missed(landmark, coverage)));
        return missing;
    }

    private String missed(String landmark, Coverage coverage) {
        long seen = count(coverage.landmarks(), landmark);
        return "the landmark " + landmark + " was " + (seen == 0 ? "never seen in " : "seen in only " + seen + " of ")
                + coverage.schedules() + " schedules";
    }

    private static long count(Map<String, Long> counts, String name) {
        return counts.getOrDefault(name, 0L);
    }
}
