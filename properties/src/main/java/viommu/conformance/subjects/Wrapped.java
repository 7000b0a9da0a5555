package viommu.conformance.subjects;

import viommu.conformance.Capabilities;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Subject;

/** Passes everything on; extend it to do something on the way. Operations are passed on one at a time. */
public abstract class Wrapped implements Subject {
    private final Subject inner;

    protected Wrapped(Subject inner) {
        this.inner = inner;
    }

    @Override
    public Capabilities capabilities() {
        return inner.capabilities();
    }

    @Override
    public void reset() {
        inner.reset();
    }

    @Override
    public Observation step(Operation operation) {
        return inner.step(operation);
    }

    @Override
    public void close() {
        inner.close();
    }
}
