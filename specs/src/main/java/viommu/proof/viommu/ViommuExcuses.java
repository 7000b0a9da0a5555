package viommu.proof.viommu;

import java.util.Map;
import viommu.model.state.Value;
import viommu.proof.tie.Bond.Excuse;
import viommu.proof.tie.Reading;

/** Where the formulas allow more than the model, on purpose: what is proven of more holds of less. */
final class ViommuExcuses {
    private static final Excuse ANY_ORDER =
            new Excuse("descriptors are fetched in any order", (s, scope) -> length(s, "queue") > 1);
    private static final Excuse ANY_ORDER_AND_AGAIN =
            new Excuse("descriptors are fetched in any order, and the same one may be there again", (s, scope) -> true);

    private ViommuExcuses() {}

    static Map<String, Excuse> of(Strategy strategy) {
        return Map.of(
                "Fetch",
                strategy.teardown() == Teardown.HOSTILE ? ANY_ORDER_AND_AGAIN : ANY_ORDER,
                "Complete",
                new Excuse(
                        "a wait is complete when nothing is left ahead of it, whatever else is in the queue",
                        (s, scope) -> length(s, "queue") > 1),
                "SubmitInvalidation",
                new Excuse(
                        "the queue has no capacity",
                        (s, scope) -> length(s, "queue") + size(s, "task.iovas") + 1 > scope.of("QueueCapacity")),
                "Invalidate",
                new Excuse("the queue has no capacity", (s, scope) -> length(s, "queue") == scope.of("QueueCapacity")),
                "Issue",
                new Excuse(
                        "any number of DMAs is in flight",
                        (s, scope) -> size(s, "inflight") >= scope.of("InflightLimit")));
    }

    private static int length(Value.Rec state, String sequence) {
        return ((Value.Seq) Reading.at(state, sequence)).elements().size();
    }

    private static int size(Value.Rec state, String set) {
        return ((Value.SetOf) Reading.at(state, set)).elements().size();
    }
}
