package viommu.adapters.qemu.intel;

import java.util.function.Supplier;
import viommu.conformance.Observation;
import viommu.conformance.Scope;

/** One of the two ways to ask for invalidations. */
interface Invalidations {

    /** Makes it ready for use, once. */
    void start();

    /** Anything but the context entry of one device. */
    Supplier<Observation> submit(Scope scope);

    /** The context entry of one device, if it names that domain id: software has to tell both (VT-d, section 10.4.7). */
    Supplier<Observation> submit(int requesterId, int domainId);

    /** Until everything that was submitted is complete. */
    Supplier<Observation> await();
}
