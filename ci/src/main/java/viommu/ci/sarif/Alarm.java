package viommu.ci.sarif;

import java.util.List;
import java.util.Optional;

/**
 * A broken promise.
 *
 * @param rule the id of the promise
 * @param subject what broke it, such as {@code Viommu.StrictSidecore}; with the rule it tells this alarm from all others
 * @param place where to look; empty if there is no file that it is about
 * @param flow how it came to it, step by step; empty if that is not known
 */
public record Alarm(String rule, String subject, String message, Optional<Place> place, List<Stop> flow) {

    /**
     * A step on the way.
     *
     * @param text such as {@code 3: Issue(i2)}
     * @param place where the step is defined, if that is known
     */
    public record Stop(String text, Optional<Place> place) {}

    public Alarm {
        flow = List.copyOf(flow);
    }
}
