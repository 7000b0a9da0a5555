package viommu.adapters.logs;

import java.nio.file.Path;
import java.util.Locale;
import viommu.adapters.logs.read.LogFormat;
import viommu.adapters.logs.trial.Source;

/** A Linux 6.1 guest under QEMU 7.2 that does 2,200 requests to an NVMe device; recorded for this project. */
public enum RealLogs {
    STRICT,
    LAZY;

    public Source guest() {
        return new Source(file("ftrace.gz"), LogFormat.LINUX_FTRACE);
    }

    public Source emulator() {
        return new Source(file("qemu.log.gz"), LogFormat.QEMU);
    }

    private Path file(String suffix) {
        return Path.of("../docs/logs", "linux-6.1-nvme-" + name().toLowerCase(Locale.ROOT) + "." + suffix);
    }
}
