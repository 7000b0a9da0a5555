package viommu.proof.tie;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of a comparison of formulas with a model.
 *
 * @param scope such as {@code Iova=2 Page=1}
 * @param states that were looked at
 * @param edges that were looked at: enabled actions of all states
 * @param wider steps that the formulas allow and the model does not take
 * @param problems what does not fit, a sentence each; only the first ones
 * @param incomplete why not all states were seen, if not
 */
public record Tied(
        String scope,
        long states,
        long edges,
        List<Wider> wider,
        List<String> problems,
        Optional<String> incomplete,
        Duration time) {

    /**
     * Steps of one name that only the formulas allow.
     *
     * @param inside lead from a reachable state to one
     * @param outside lead out of them
     * @param reason why that is intended
     */
    public record Wider(String step, long inside, long outside, String reason) {}

    public Tied {
        wider = List.copyOf(wider);
        problems = List.copyOf(problems);
    }

    public boolean fits() {
        return problems.isEmpty() && incomplete.isEmpty();
    }
}
