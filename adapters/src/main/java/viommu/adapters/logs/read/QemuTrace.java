package viommu.adapters.logs.read;

import viommu.adapters.logs.Level;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;

/**
 * QEMU's trace events as its {@code log} backend writes them with {@code -msg timestamp=on}: thread, time, event, what it says.
 */
final class QemuTrace implements LineParser {
    @Override
    public LogEvent parse(String line, long number) {
        int time = line.indexOf('@');
        int name = time < 0 ? -1 : line.indexOf(':', time);
        if (name < 0 || time == 0) {
            return line.isBlank() ? new LogEvent.Other(new Stamp(number, 0, 0, 0, Level.UNKNOWN), "remark") : null;
        }
        long nanos = Times.nanos(line, time + 1, name);
        int thread = thread(line, time);
        if (nanos < 0 || thread < 0) {
            return null;
        }
        int space = line.indexOf(' ', name);
        int end = space < 0 ? line.length() : space;
        Stamp at = new Stamp(number, nanos, thread, 0, Level.UNKNOWN);
        Words words = new Words(line, end);
        String event = line.substring(name + 1, end);
        if (event.startsWith("vtd_")) {
            return VtdEvents.event(at, event, words);
        }
        if (event.startsWith("virtio_iommu_")) {
            return VirtioIommuEvents.event(at, event, words);
        }
        return event.startsWith("amdvi_") ? AmdViEvents.event(at, event, words) : other(at, event);
    }

    private static LogEvent other(Stamp at, String event) {
        return event.isEmpty() ? null : new LogEvent.Other(at, event);
    }

    private static int thread(String line, int end) {
        int thread = 0;
        for (int i = 0; i < end; i++) {
            int digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9 || end > 9) {
                return -1;
            }
            thread = thread * 10 + digit;
        }
        return thread;
    }
}
