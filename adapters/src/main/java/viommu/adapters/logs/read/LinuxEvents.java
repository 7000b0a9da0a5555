package viommu.adapters.logs.read;

import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;

/** What Linux's events about IOMMUs say (include/trace/events/iommu.h, intel_iommu.h). */
final class LinuxEvents {
    private LinuxEvents() {}

    /** @param name where the name begins, perhaps with that of its group before it; it ends before {@code end} */
    static LogEvent event(Stamp at, String line, int name, int end) {
        int own = Math.max(name, line.lastIndexOf(':', end - 1) + 1);
        Words words = new Words(line, end);
        return switch (line.substring(own, end)) {
            case "map" -> map(at, words);
            case "unmap" -> unmap(at, words);
            case "qi_submit" -> submit(at, words);
            case "attach_device_to_domain" -> new LogEvent.GuestAttach(at, device(words));
            case "detach_device_from_domain" -> new LogEvent.GuestDetach(at, device(words));
            case "io_page_fault" -> fault(at, words);
            default -> new LogEvent.Other(at, line.substring(own, end));
        };
    }

    /** Kernels before 5.10 do not print the end of the range. */
    private static LogEvent map(Stamp at, Words words) {
        long iova = words.after("iova=");
        long address = words.after("paddr=");
        return words.end(new LogEvent.GuestMap(at, iova, words.after("size="), address));
    }

    private static LogEvent unmap(Stamp at, Words words) {
        long iova = words.after("iova=");
        long bytes = words.after("size=");
        return words.end(new LogEvent.GuestUnmap(at, iova, bytes, words.after("unmapped_size=")));
    }

    /** Such as {@code iotlb_inv dmar0: 0x300f2 0xffffd000 0x0 0x0}. */
    private static LogEvent submit(Stamp at, Words words) {
        words.skip(": ");
        words.skip(" ");
        String unit = words.until(": ");
        long low = words.number();
        words.skip(" ");
        long high = words.number();
        return new LogEvent.GuestSubmit(at, unit, QueueDescriptor.scope(low, high));
    }

    private static String device(Words words) {
        words.skip("IOMMU: ");
        return words.rest();
    }

    /** Such as {@code IOMMU:dmar0 0000:00:02.0 iova=0x00000000fffff000 flags=0x0001}. */
    private static LogEvent fault(Stamp at, Words words) {
        words.skip("IOMMU:");
        String rest = words.rest();
        long iova = words.after("iova=");
        String before = rest.substring(0, rest.indexOf("iova=")).strip();
        String device = before.substring(before.lastIndexOf(' ') + 1);
        return words.end(new LogEvent.GuestFault(at, device, iova, words.after("flags=")));
    }
}
