package viommu.adapters.logs.read;

import java.util.Optional;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;
import viommu.conformance.Requester;
import viommu.conformance.Scope;

/** What QEMU's amd-iommu says ({@code hw/i386/trace-events}). Which pages an invalidation is about, and of whom a fault is, it does not. */
final class AmdViEvents {
    private AmdViEvents() {}

    static LogEvent event(Stamp at, String name, Words words) {
        return switch (name) {
            case "amdvi_cache_update" -> fill(at, words);
            case "amdvi_iotlb_hit" -> hit(at, words);
            case "amdvi_translation_result" -> translation(at, words);
            case "amdvi_all_inval" -> new LogEvent.Invalidation(at, Optional.of(new Scope.Global()));
            case "amdvi_pages_inval", "amdvi_iotlb_inval" -> new LogEvent.Invalidation(at, Optional.empty());
            case "amdvi_devtab_inval" ->
                new LogEvent.Invalidation(
                        at, Optional.of(new Scope.ContextOf(new Requester(Devices.id(words.afterKey("devid: "))))));
            case "amdvi_completion_wait" -> new LogEvent.Completed(at);
            default -> new LogEvent.Other(at, name);
        };
    }

    private static LogEvent fill(Stamp at, Words words) {
        int domain = words.intAfter("domid ");
        int requester = Devices.id(words.afterKey("devid: "));
        long iova = words.after("gpa ");
        return new LogEvent.Fill(at, requester, domain, iova, words.end(words.after("hpa ")));
    }

    private static LogEvent hit(Stamp at, Words words) {
        int requester = Devices.id(words.afterKey("devid "));
        long iova = words.after("gpa ");
        return new LogEvent.Hit(at, requester, LogEvent.NO_DOMAIN, iova, words.end(words.after("hpa ")));
    }

    private static LogEvent translation(Stamp at, Words words) {
        int requester = Devices.id(words.afterKey("devid: "));
        long iova = words.after("gpa ");
        return words.end(
                new LogEvent.Translation(at, requester, iova, words.after("hpa "), (1 << LogEvent.PAGE_SHIFT) - 1));
    }
}
