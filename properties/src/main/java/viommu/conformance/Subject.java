package viommu.conformance;

import java.util.ArrayList;
import java.util.List;

/**
 * An IOMMU under test, seen from outside. One thread at a time uses it.
 *
 * <p>Everything throws {@link SubjectFailedException} if there is no answer to be had: that is neither a pass nor a violation.
 */
public interface Subject extends AutoCloseable {

    /** What may be asked of it; the same at any time. */
    Capabilities capabilities();

    /**
     * Brings it to the state that every case begins in: no mappings, nothing cached, all frames with the guest; all requesters
     * detached, or in domain 0 without {@link Feature#ATTACH}. May start anew what has failed.
     */
    void reset();

    /** Carries out one operation that {@link Capabilities#missing} has nothing against. */
    Observation step(Operation operation);

    /** The same one after another; overridden where many operations on their way at once are faster. */
    default List<Observation> steps(List<Operation> operations) {
        List<Observation> observations = new ArrayList<>(operations.size());
        for (Operation operation : operations) {
            observations.add(step(operation));
        }
        return observations;
    }

    /** Ends it; nothing is asked of it afterwards. */
    @Override
    default void close() {}
}
