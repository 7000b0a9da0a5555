package viommu.adapters.logs.witness;

import java.util.List;
import viommu.adapters.logs.LogEvent;

/**
 * Two logs of one run, and what is known of it from elsewhere. They begin before the device is used: a page that the guest maps first
 * was free until then.
 *
 * @param strict whether the guest invalidates at once what it unmaps
 * @param submissions so many of the guest's come before the emulator's log begins
 * @param invalidations so many of the emulator's come before the guest's log begins
 */
public record Logs(List<LogEvent> guest, List<LogEvent> emulator, boolean strict, int submissions, int invalidations) {
    public Logs {
        guest = List.copyOf(guest);
        emulator = List.copyOf(emulator);
    }
}
