package viommu.adapters.logs.read;

import java.util.Locale;
import java.util.function.Supplier;
import viommu.adapters.logs.normal.NdjsonLine;

/** The forms of logs that can be read. */
public enum LogFormat {
    /** Linux's trace events: tracefs, {@code trace-cmd report}, {@code perf script}. */
    LINUX_FTRACE(LinuxTrace::new),
    /** QEMU's trace events, written by its {@code log} backend with time stamps: intel-iommu, virtio-iommu, amd-iommu. */
    QEMU(QemuTrace::new),
    /** What {@code --normalise} writes. */
    NDJSON(NdjsonLine::new);

    private final Supplier<LineParser> parser;

    LogFormat(Supplier<LineParser> parser) {
        this.parser = parser;
    }

    public LineParser parser() {
        return parser.get();
    }

    /** Such as {@code linux-ftrace}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
