package viommu.conformance.contract;

import viommu.conformance.Capabilities;
import viommu.conformance.Feature;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.SubjectFailedException;

/** Which kinds of observation there can be after which operation. */
final class Answers {
    private Answers() {}

    static void check(Capabilities has, Operation operation, Observation observation) {
        if (!fits(has, operation, observation)) {
            throw new SubjectFailedException(
                    "the subject broke its interface: " + operation + " cannot have been " + observation);
        }
    }

    private static boolean fits(Capabilities has, Operation operation, Observation observation) {
        if (operation instanceof Operation.Dma) {
            return observation instanceof Observation.Reached
                    || observation instanceof Observation.Refused
                    || observation instanceof Observation.ReachedTaken && has.has(Feature.RECLAIM);
        }
        if (operation instanceof Operation.Reclaim) {
            return observation instanceof Observation.Done || observation instanceof Observation.Declined;
        }
        if (operation instanceof Operation.Invalidate || operation instanceof Operation.Wait) {
            return observation instanceof Observation.Done || observation instanceof Observation.TimedOut;
        }
        return has.has(Feature.REQUESTS)
                ? observation instanceof Observation.Answered || observation instanceof Observation.TimedOut
                : observation instanceof Observation.Done;
    }
}
