package viommu.conformance.subjects;

import java.util.Map;
import java.util.TreeMap;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Subject;

/** Counts resets, and operations by their name. */
public final class CountingSubject extends Wrapped {
    private final Map<String, Long> operations = new TreeMap<>();
    private long resets;

    public CountingSubject(Subject inner) {
        super(inner);
    }

    @Override
    public void reset() {
        resets++;
        super.reset();
    }

    @Override
    public Observation step(Operation operation) {
        operations.merge(operation.name(), 1L, Long::sum);
        return super.step(operation);
    }

    public long resets() {
        return resets;
    }

    public Map<String, Long> operations() {
        return Map.copyOf(operations);
    }
}
