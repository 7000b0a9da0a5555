package viommu.conformance.campaign;

import java.util.List;
import java.util.Optional;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.contract.Violation;

/**
 * What came of one schedule.
 *
 * @param operations that were carried out, up to and including the one that violated the contract
 * @param observations as many
 */
public record CaseRun(List<Operation> operations, List<Observation> observations, Optional<Violation> violation) {
    public CaseRun {
        operations = List.copyOf(operations);
        observations = List.copyOf(observations);
    }
}
