package viommu.conformance.subjects;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Subject;

/** Adds up how long resets and operations took, by their name; what fails is not counted. */
public final class TimingSubject extends Wrapped {
    private static final String RESET = "reset";

    private final Map<String, Duration> times = new TreeMap<>();

    public TimingSubject(Subject inner) {
        super(inner);
    }

    @Override
    public void reset() {
        long start = System.nanoTime();
        super.reset();
        took(RESET, start);
    }

    @Override
    public Observation step(Operation operation) {
        long start = System.nanoTime();
        Observation observation = super.step(operation);
        took(operation.name(), start);
        return observation;
    }

    private void took(String what, long start) {
        times.merge(what, Duration.ofNanos(System.nanoTime() - start), Duration::plus);
    }

    public Map<String, Duration> times() {
        return Map.copyOf(times);
    }
}
