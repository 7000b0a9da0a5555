package viommu.adapters.qemu;

import java.util.Optional;
import java.util.function.Supplier;
import viommu.conformance.Capabilities;
import viommu.conformance.FaultReport;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Requester;

/**
 * The guest's side of one IOMMU: tables, queues and registers, written as its specification says. What is asked is put on its way;
 * the suppliers wait for what came of it, in any order and later if need be. Belongs to one thread.
 */
public interface IommuDriver {

    /** What may be asked; without the version. */
    Capabilities capabilities();

    /** Makes a machine that was just started translate; the first call of all. */
    void start();

    /** No mappings, nothing cached, no requester attached, no report left. */
    void reset();

    /** Carries out anything but a DMA. */
    Supplier<Observation> carryOut(Operation operation);

    /** What was reported since the last call; one access at most has been made since. */
    Supplier<Optional<FaultReport>> report();

    /**
     * The address, for a device in any domain, of {@link viommu.adapters.qemu.machine.Machine#mailbox}: every domain maps it from its
     * beginning on, where no operation reaches.
     */
    long window();

    /**
     * Makes the access while the requester reaches the window for sure, whatever is cached or attached; nothing else changes that
     * could be told from a cache that lost an entry. Only if a translation may outlive the way to the window.
     */
    default void withWindow(Requester requester, Runnable access) {}
}
