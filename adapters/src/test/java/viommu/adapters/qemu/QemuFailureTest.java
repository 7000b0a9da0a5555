package viommu.adapters.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viommu.adapters.qemu.intel.IntelIommu;
import viommu.adapters.qemu.machine.Board;
import viommu.conformance.Access;
import viommu.conformance.Iova;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Requester;
import viommu.conformance.SubjectFailedException;
import viommu.conformance.campaign.CaseRunner;
import viommu.conformance.campaign.Conformance;
import viommu.conformance.campaign.ConformanceProgress;
import viommu.conformance.campaign.ConformanceReport;
import viommu.conformance.campaign.Settings;
import viommu.conformance.subjects.Wrapped;

/** A QEMU that dies or hangs is neither a pass nor a violation, and costs one case. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class QemuFailureTest {
    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final int OPERATION = 100;

    @BeforeAll
    static void installed() {
        QemuInstalled.orSkip(Board.Q35);
    }

    /** Sends a signal to QEMU before one operation, which is in the middle of a case. */
    private static final class Disturbed extends Wrapped {
        private final QemuSubject qemu;
        private final String signal;
        private int operations;
        private long pid;

        Disturbed(QemuSubject qemu, String signal) {
            super(qemu);
            this.qemu = qemu;
            this.signal = signal;
        }

        @Override
        public Observation step(Operation operation) {
            if (++operations == OPERATION) {
                pid = qemu.machine().process().pid();
                send(signal, pid);
            }
            return super.step(operation);
        }
    }

    private static void send(String signal, long pid) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest(name = "SIG{0}")
    @CsvSource(delimiter = '|', textBlock = """
            KILL | QEMU ended with exit code 137
            STOP | no answer within 1500 ms to
            """)
    void theCampaignGoesOnWithANewProcess(String signal, String problem) {
        try (QemuSubject qemu = QemuSubject.start(IntelIommu.emulation(IntelIommu.Options.USUAL), PATIENCE)) {
            Disturbed disturbed = new Disturbed(qemu, signal);

            ConformanceReport report =
                    Conformance.run(disturbed, Settings.of(1, 1_000).withFindings(20, 1), ConformanceProgress.SILENT);

            assertThat(report.ending()).isEqualTo(ConformanceReport.Ending.ALL_STEPS);
            assertThat(report.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.problem()).startsWith("qemu:intel-iommu: ").contains(problem);
                assertThat(failure.schedule()).hasSizeGreaterThanOrEqualTo(60);
            });
            assertThat(qemu.machine().process().pid()).isNotEqualTo(disturbed.pid);
            assertThat(ProcessHandle.of(disturbed.pid)).isEmpty();
        }
    }

    @ParameterizedTest(name = "SIG{0}")
    @CsvSource({"KILL", "STOP"})
    void afterItHasFailedOnlyAResetHelps(String signal) {
        try (QemuSubject qemu = QemuSubject.start(IntelIommu.emulation(IntelIommu.Options.USUAL), PATIENCE)) {
            qemu.reset();
            send(signal, qemu.machine().process().pid());

            Operation.Dma dma = new Operation.Dma(new Requester(0), new Iova(0), Access.WRITE);
            assertThatThrownBy(() -> qemu.step(dma)).isInstanceOf(SubjectFailedException.class);
            assertThatThrownBy(() -> qemu.step(dma)).hasMessageContaining("a reset starts it anew");

            assertThat(new CaseRunner(qemu).run(List.of(dma)).violation()).isEmpty();
        }
    }
}
