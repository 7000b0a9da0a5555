package viommu.ci.bench.first;

import viommu.model.explorer.Progress;
import viommu.specs.tlc.Tlc;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.TlcResult;
import viommu.specs.tlc.TlcRun;
import viommu.specs.tlc.TlcRunner;
import viommu.specs.tlc.ToolMessage;
import viommu.specs.tlc.ToolMessage.Severity;

/** TLC, and when it said what; for one run at a time. */
final class ClockedTlc implements TlcRunner {
    private static final int COMPUTING_INITIAL_STATES = 2189;

    private final Tlc tlc;
    private volatile long begin;
    private volatile long end;

    ClockedTlc(Tlc tlc) {
        this.tlc = tlc;
    }

    @Override
    public TlcJar jar() {
        return tlc.jar();
    }

    @Override
    public TlcResult run(TlcRun run, Progress progress) {
        begin = 0;
        end = 0;
        return tlc.runUntil(run, progress, this::noted).orElseThrow();
    }

    private boolean noted(ToolMessage message) {
        if (message.code() == COMPUTING_INITIAL_STATES) {
            begin = System.nanoTime();
        } else if (begin != 0 && end == 0 && message.severity() == Severity.ERROR) {
            end = System.nanoTime();
        }
        return false;
    }

    /** From the initial states to the first error: without the start of the JVM, and without parsing; 0 if it did not say so. */
    double seconds() {
        return begin == 0 || end == 0 ? 0 : (end - begin) / 1e9;
    }
}
