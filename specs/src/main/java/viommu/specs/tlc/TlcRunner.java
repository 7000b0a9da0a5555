package viommu.specs.tlc;

import viommu.model.explorer.Progress;

/** Somebody who runs TLC: in one process, or in several at once. */
public interface TlcRunner {
    /**
     * Waits until TLC has ended, was stopped because its time was up, or this thread is interrupted.
     *
     * @throws java.io.UncheckedIOException if the modules cannot be copied or a process cannot be started
     */
    TlcResult run(TlcRun run, Progress progress);

    /** Where TLC comes from. */
    TlcJar jar();
}
