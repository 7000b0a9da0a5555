package viommu.conformance.contract;

import java.util.List;
import viommu.conformance.Observation;
import viommu.conformance.Operation;

/**
 * An observation that the contract does not allow.
 *
 * @param step the operation's number, from 1
 * @param allowed what would have been allowed, a text each
 * @param explained what would have led to the observation, a text each
 */
public record Violation(
        Clause clause,
        long step,
        Operation operation,
        Observation observation,
        List<String> allowed,
        List<String> explained) {
    public Violation {
        allowed = List.copyOf(allowed);
        explained = List.copyOf(explained);
    }
}
