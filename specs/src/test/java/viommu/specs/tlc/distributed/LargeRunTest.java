package viommu.specs.tlc.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import viommu.model.explorer.Exploration.Verdict;
import viommu.model.explorer.Progress;
import viommu.model.viommu.Viommu;
import viommu.specs.Manifest;
import viommu.specs.SpecFolder;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.TlcOptions;
import viommu.specs.tlc.TlcOutcome;
import viommu.specs.tlc.TlcResult;
import viommu.specs.tlc.TlcRun;

@Tag("nightly")
@Isolated("it starts large processes and kills one")
class LargeRunTest {
    private static final SpecFolder FOLDER = SpecFolder.of(Path.of(".."), new Viommu());
    private static final Manifest.Entry KNOWN = Manifest.read(FOLDER).of("HostileSidecore");
    private static final TlcOptions OPTIONS = new TlcOptions(1, 1024, Duration.ofMinutes(10), 0);
    private static final long ENOUGH_TO_BE_IN_THE_MIDDLE = 30_000;

    @Test
    void two_workers_see_every_state_and_every_transition() {
        TlcResult result = distributed(ClusterListener.SILENT).run(invariants(), Progress.SILENT);

        assertComplete(result);
    }

    @Test
    void a_worker_that_is_killed_in_the_middle_changes_nothing() {
        AtomicInteger lost = new AtomicInteger();
        AtomicBoolean killed = new AtomicBoolean();
        ClusterListener listener = new ClusterListener() {
            @Override
            public void lost(String worker, int present) {
                lost.incrementAndGet();
            }
        };

        TlcResult result = distributed(listener).run(invariants(), (states, waiting, transitions) -> {
            if (states > ENOUGH_TO_BE_IN_THE_MIDDLE && killed.compareAndSet(false, true)) {
                workers().get(0).destroyForcibly();
            }
        });

        assertThat(killed).isTrue();
        assertThat(lost).hasValue(1);
        assertComplete(result);
    }

    /** Here no two steps lead from one state to the same other, so that transitions are edges. */
    private static void assertComplete(TlcResult result) {
        assertThat(result.outcome()).as(result.toString()).isEqualTo(TlcOutcome.COMPLETE);
        assertThat(result.counts().distinct()).isEqualTo(KNOWN.states());
        assertThat(result.counts().generated()).isEqualTo(KNOWN.edges() + 1);
        assertThat(result.counts().queued()).isZero();
        assertThat(result.verdicts())
                .isEqualTo(
                        Map.of("TypeOK", Verdict.HOLDS, "OvercommitSafe", Verdict.HOLDS, "PinsExact", Verdict.HOLDS));
    }

    /** The refinement would double the time. */
    private static TlcRun invariants() {
        TlcRun all =
                TlcRun.of(FOLDER.module("MCViommu"), FOLDER.path().resolve("MCViommu_HostileSidecore.cfg"), OPTIONS);
        String config = all.config().replace("PROPERTY KeepsOvercommit\n", "");
        return new TlcRun(all.module(), all.configName(), config, OPTIONS);
    }

    private static DistributedTlc distributed(ClusterListener listener) {
        return new DistributedTlc(TlcJar.locate(), Cluster.loopback(2), listener);
    }

    private static List<ProcessHandle> workers() {
        try (Stream<ProcessHandle> children = ProcessHandle.current().children()) {
            return children.filter(c -> c.info().commandLine().orElse("").contains("TLCWorker"))
                    .toList();
        }
    }
}
