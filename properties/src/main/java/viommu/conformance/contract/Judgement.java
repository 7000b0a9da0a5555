package viommu.conformance.contract;

import java.util.List;
import java.util.Set;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Status;

/** An observation beside what was known before it. */
public sealed interface Judgement permits Landing, Judgement.Completion, Judgement.Answer, Judgement.Taking {
    Operation operation();

    Observation observation();

    /** What would have been allowed, a text each. */
    List<String> allowed();

    /** What the observation would be explained by, a text each; empty if by nothing that is known. */
    default List<String> explained() {
        return List.of();
    }

    /** Of a wait, an invalidation, or a table that was written. */
    record Completion(Operation operation, Observation observation) implements Judgement {
        @Override
        public List<String> allowed() {
            return List.of("be done");
        }
    }

    /** Of a request. */
    record Answer(Operation operation, Observation observation, Set<Status> statuses) implements Judgement {
        @Override
        public List<String> allowed() {
            return statuses.stream().map(status -> "be answered " + status).toList();
        }
    }

    /**
     * Of a frame that the host wants.
     *
     * @param reachable whether a device can surely reach it
     */
    record Taking(Operation operation, Observation observation, boolean reachable) implements Judgement {
        @Override
        public List<String> allowed() {
            return reachable ? List.of("be declined") : List.of("be done", "be declined");
        }
    }
}
