package viommu.conformance.subjects;

import java.util.ArrayList;
import java.util.List;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Subject;

/** Remembers what was asked and seen since the last reset, also if the subject failed in between. */
public final class RecordingSubject extends Wrapped {
    private final List<Operation> operations = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();

    public RecordingSubject(Subject inner) {
        super(inner);
    }

    @Override
    public void reset() {
        operations.clear();
        observations.clear();
        super.reset();
    }

    @Override
    public Observation step(Operation operation) {
        operations.add(operation);
        Observation observation = super.step(operation);
        observations.add(observation);
        return observation;
    }

    /** One more than there are observations, if the subject failed in the last. */
    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    public List<Observation> observations() {
        return List.copyOf(observations);
    }
}
