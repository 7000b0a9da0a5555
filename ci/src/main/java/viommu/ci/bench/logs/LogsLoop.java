package viommu.ci.bench.logs;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;
import viommu.adapters.logs.read.LogFormat;
import viommu.adapters.logs.trial.LogReport;
import viommu.adapters.logs.trial.LogTrial;
import viommu.adapters.logs.trial.Source;

/** Judges two logs in a JVM of its own, and prints lines, seconds, seconds of the processor, and what was broken. */
final class LogsLoop {
    private LogsLoop() {}

    public static void main(String[] args) {
        long start = System.nanoTime();
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        LogReport report = LogTrial.run(
                Optional.of(new Source(Path.of(args[0]), LogFormat.LINUX_FTRACE)),
                Optional.of(new Source(Path.of(args[1]), LogFormat.QEMU)),
                lines -> {});
        long lines =
                report.logs().stream().mapToLong(log -> log.counts().lines()).sum();
        System.out.println(lines + " " + (System.nanoTime() - start) / 1e9 + " "
                + (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9 + " "
                + report.broken() + " " + report.conclusive());
    }
}
