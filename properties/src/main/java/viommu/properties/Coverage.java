package viommu.properties;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What schedules came across; coverages of different schedules add up.
 *
 * @param schedules how many were run
 * @param chosen actions that had their turn
 * @param effective actions that were enabled
 * @param steps how often each step was taken, in the order of the protocol; 0 if never
 * @param landmarks in how many schedules each landmark was seen
 */
public record Coverage(
        long schedules, long chosen, long effective, Map<String, Long> steps, Map<String, Long> landmarks) {

    public Coverage {
        steps = new LinkedHashMap<>(steps);
        landmarks = new LinkedHashMap<>(landmarks);
    }

    public Coverage plus(Coverage other) {
        return new Coverage(
                schedules + other.schedules,
                chosen + other.chosen,
                effective + other.effective,
                sum(steps, other.steps),
                sum(landmarks, other.landmarks));
    }

    private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> sum = new LinkedHashMap<>(one);
        other.forEach((name, count) -> sum.merge(name, count, Long::sum));
        return sum;
    }
}
