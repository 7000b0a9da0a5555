package viommu.adapters.logs;

import java.util.Locale;
import java.util.Optional;
import viommu.conformance.Access;
import viommu.conformance.Scope;

/** What a line says, whoever wrote it in whatever form. Addresses and sizes are in bytes. */
public sealed interface LogEvent {
    Stamp at();

    /** What the guest's kernel did. */
    sealed interface OfGuest extends LogEvent {}

    /** What the emulator did. */
    sealed interface OfEmulator extends LogEvent {}

    /** The table maps a range. It was written before the line, and no sooner than the call began that wrote it. */
    record GuestMap(Stamp at, long iova, long bytes, long address) implements OfGuest {}

    /** @param unmapped how much of it was found mapped */
    record GuestUnmap(Stamp at, long iova, long bytes, long unmapped) implements OfGuest {}

    record GuestAttach(Stamp at, String device) implements OfGuest {}

    record GuestDetach(Stamp at, String device) implements OfGuest {}

    /**
     * A descriptor goes into the invalidation queue; the hardware is told after the line.
     *
     * @param scope empty if it is none that makes a translation forgotten
     */
    record GuestSubmit(Stamp at, String unit, Optional<Scope> scope) implements OfGuest {}

    record GuestFault(Stamp at, String device, long iova, long flags) implements OfGuest {}

    /** So many lines were lost here. */
    record GuestLost(Stamp at, long lines) implements OfGuest {}

    /**
     * A walk of the guest's table was put into the IOTLB.
     *
     * @param domain {@link #NO_DOMAIN} if the log does not say
     * @param entry the address of the page, and in its lowest 12 bits what the log says besides
     */
    record Fill(Stamp at, int requester, int domain, long iova, long entry) implements OfEmulator {}

    /** The IOTLB had it. */
    record Hit(Stamp at, int requester, int domain, long iova, long entry) implements OfEmulator {}

    /**
     * What a device's access was translated to.
     *
     * @param mask the bits of an address below the page
     */
    record Translation(Stamp at, int requester, long iova, long address, long mask) implements OfEmulator {}

    /** @param scope what a descriptor asks for; empty if it makes no translation forgotten */
    record Descriptor(Stamp at, Optional<Scope> scope) implements OfEmulator {}

    /** @param scope what the emulator is about to forget; empty if the log does not say what it is */
    record Invalidation(Stamp at, Optional<Scope> scope) implements OfEmulator {}

    /** All that was asked for before is forgotten, and the guest is told. */
    record Completed(Stamp at) implements OfEmulator {}

    /** The context entry of a requester was read. */
    record ContextRead(Stamp at, int requester, int domain) implements OfEmulator {}

    /** @param missing whether the reason is that nothing is mapped, or may be */
    record EmulatorFault(Stamp at, int requester, long iova, Optional<Access> access, boolean missing)
            implements OfEmulator {}

    /** @param flags 1 read, 2 write */
    record RequestMap(Stamp at, int domain, long iova, long bytes, long address, int flags) implements OfEmulator {}

    record RequestUnmap(Stamp at, int domain, long iova, long bytes) implements OfEmulator {}

    record RequestAttach(Stamp at, int requester, int domain) implements OfEmulator {}

    record RequestDetach(Stamp at, int requester, int domain) implements OfEmulator {}

    /** Everything is as after power-on. */
    record Reset(Stamp at) implements OfEmulator {}

    /** A line that was understood and has no bearing, such as a comment or another event. */
    record Other(Stamp at, String name) implements LogEvent {}

    int NO_DOMAIN = -1;
    int PAGE_SHIFT = 12;

    /** The number of the page that an address is in. */
    static long page(long address) {
        return address >>> PAGE_SHIFT;
    }

    /** Such as {@code guest-map}; of an {@link Other} its own name. */
    default String name() {
        return this instanceof Other other
                ? other.name()
                : getClass()
                        .getSimpleName()
                        .replaceAll("([a-z])([A-Z])", "$1-$2")
                        .toLowerCase(Locale.ROOT);
    }
}
