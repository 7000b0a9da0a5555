package viommu.adapters.logs.read;

import java.util.Optional;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;
import viommu.conformance.Access;

/** What QEMU's virtio-iommu says ({@code hw/virtio/trace-events}). Requests that it refuses leave no line. */
final class VirtioIommuEvents {
    /** The reason of a fault at an address that nothing is mapped at (virtio specification, VIRTIO_IOMMU_FAULT_R_MAPPING). */
    private static final int MAPPING = 2;

    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final long WHOLE_PAGE = (1 << LogEvent.PAGE_SHIFT) - 1;

    private VirtioIommuEvents() {}

    static LogEvent event(Stamp at, String name, Words words) {
        return switch (name) {
            case "virtio_iommu_map" -> map(at, words);
            case "virtio_iommu_unmap_done" -> unmap(at, words);
            case "virtio_iommu_attach" -> attach(at, words);
            case "virtio_iommu_detach" -> detach(at, words);
            case "virtio_iommu_translate_out" -> translation(at, words);
            case "virtio_iommu_report_fault" -> fault(at, words);
            case "virtio_iommu_device_reset", "virtio_iommu_system_reset" -> new LogEvent.Reset(at);
            default -> new LogEvent.Other(at, name);
        };
    }

    private static LogEvent map(Stamp at, Words words) {
        int domain = words.intAfter("domain=");
        long first = words.after("virt_start=");
        long last = words.after("virt_end=");
        long address = words.after("phys_start=");
        int flags = words.end(words.intAfter("flags="));
        return new LogEvent.RequestMap(at, domain, first, last - first + 1, address, flags);
    }

    private static LogEvent unmap(Stamp at, Words words) {
        int domain = words.intAfter("domain=");
        long first = words.after("virt_start=");
        return new LogEvent.RequestUnmap(at, domain, first, words.end(words.after("virt_end=")) - first + 1);
    }

    private static LogEvent attach(Stamp at, Words words) {
        int domain = words.intAfter("domain=");
        return new LogEvent.RequestAttach(at, words.end(words.intAfter("endpoint=")), domain);
    }

    private static LogEvent detach(Stamp at, Words words) {
        int domain = words.intAfter("domain=");
        return new LogEvent.RequestDetach(at, words.end(words.intAfter("endpoint=")), domain);
    }

    private static LogEvent translation(Stamp at, Words words) {
        long iova = words.after(" ");
        long address = words.after(" -> ");
        int requester = words.end(words.intAfter("sid="));
        return new LogEvent.Translation(at, requester, iova, address, WHOLE_PAGE);
    }

    private static LogEvent fault(Stamp at, Words words) {
        int reason = words.intAfter("reason=");
        int flags = words.intAfter("flags=");
        int requester = words.intAfter("endpoint=");
        Optional<Access> access = (flags & WRITE) != 0
                ? Optional.of(Access.WRITE)
                : (flags & READ) != 0 ? Optional.of(Access.READ) : Optional.empty();
        return new LogEvent.EmulatorFault(at, requester, words.after("address ="), access, reason == MAPPING);
    }
}
