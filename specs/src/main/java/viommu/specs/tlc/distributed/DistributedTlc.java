package viommu.specs.tlc.distributed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import viommu.model.explorer.Progress;
import viommu.specs.tlc.Tlc;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.TlcOutcome;
import viommu.specs.tlc.TlcResult;
import viommu.specs.tlc.TlcRun;
import viommu.specs.tlc.TlcRunner;
import viommu.specs.tlc.ToolMessage;

/**
 * Runs TLC's own distributed mode: a server here, and workers wherever they join from. Workers may come and go. One run at a
 * time.
 *
 * <p>TLC's server does less than a single TLC, so that a single one goes before and behind. It computes the initial states
 * first, and tells of false assumptions and of properties about behaviours without end, which are refused. A behaviour that the
 * server ends in is checked again, to learn what is wrong with it. A property about steps is looked at by the workers only on
 * the first step into each state; {@link EveryStep} makes up for it where it understands how the property is defined, and
 * elsewhere the property can be found violated, but is left open otherwise. The depth is not that of a breadth-first search, and
 * no counterexample need be the shortest.
 */
public final class DistributedTlc implements TlcRunner {
    private final TlcJar jar;
    private final Cluster cluster;
    private final ClusterListener listener;

    public DistributedTlc(TlcJar jar, Cluster cluster, ClusterListener listener) {
        this.jar = jar;
        this.cluster = cluster;
        this.listener = listener;
    }

    @Override
    public TlcJar jar() {
        return jar;
    }

    /**
     * {@inheritDoc} Without a worker it waits until the time is up.
     *
     * @throws IllegalArgumentException if operators are overridden: workers would not have the classes
     */
    @Override
    public TlcResult run(TlcRun run, Progress progress) {
        if (!run.classPath().isEmpty()) {
            throw new IllegalArgumentException("the distributed mode has no overridden operators");
        }
        long start = System.nanoTime();
        Tlc single = new Tlc(jar);
        EveryStep every = EveryStep.of(run);
        Preflight preflight = new Preflight(single, every.run());
        if (preflight.result().isPresent() && !every.covered().isEmpty()) {
            Optional<TlcResult> violated = preflight.violatingState().map(s -> onTrace(single, run, List.of(s)));
            if (violated.filter(v -> v.outcome() == TlcOutcome.VIOLATED).isPresent()) {
                return violated.get();
            }
            every = EveryStep.none(run);
            preflight = new Preflight(single, run);
        }
        if (preflight.result().isPresent()) {
            return preflight.result().get();
        }
        Optional<String> refusal = Judge.refusal(run, preflight);
        if (refusal.isPresent()) {
            return Judge.refused(run, preflight, refusal.get(), since(start));
        }
        Served served = serve(every.run(), progress, run.options().timeout().minus(since(start)));
        Judge judge = new Judge(run, preflight, served, every.covered());
        if (!judge.isToBeCheckedAgain()) {
            return judge.result(since(start));
        }
        return judge.result(onTrace(single, run, served.behavior()), since(start));
    }

    private static TlcResult onTrace(Tlc single, TlcRun run, List<ToolMessage> states) {
        return single.run(TraceCheck.of(run, states), Progress.SILENT);
    }

    private Served serve(TlcRun run, Progress progress, Duration timeout) {
        try {
            return new Server(run, cluster, listener, progress).serve(jar, timeout);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run TLC's server on " + run.module() + ": " + e.getMessage(), e);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
