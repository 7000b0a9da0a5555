package viommu.ci.bench.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viommu.adapters.qemu.QemuVersion;
import viommu.ci.bench.Report;
import viommu.ci.bench.Tiny;
import viommu.ci.bench.qemu.QemuBenchmark.Figure;

class QemuBenchmarkTest {
    private static Map<Figure, Double> round(double one, double two, double reset) {
        return Map.of(
                Figure.ROUND_TRIPS,
                20_000.0,
                Figure.COMMANDS,
                100_000.0,
                Figure.ONE,
                one,
                Figure.TWO,
                two,
                Figure.RATIO,
                two / one,
                Figure.RESET,
                reset);
    }

    @Test
    void mediansAreHeldAgainstTheTargets() {
        Report report = QemuBenchmark.report(
                "qemu:made-up 1", List.of(round(1_000, 2_000, 9), round(3_000, 3_300, 6), round(1_900, 2_000, 1)));

        assertThat(report.tables().get(1).rows())
                .containsExactly(
                        List.of("cycles/s, one process", "at least 2000.00", "1900.00", "no"),
                        List.of("two processes / one", "at least 1.60", "1.10", "no"),
                        List.of("ms for a reset", "at most 5.00", "6.00", "no"));
        assertThat(report.tables().get(0).rows())
                .contains(List.of("cycles/s, one process", "1,900", "1,000", "3,000", "3"));
    }

    @Test
    void aRealQemuIsMeasured() {
        assumeTrue(QemuVersion.of("qemu-system-x86_64").isPresent(), "qemu-system-x86_64 is not installed");

        Report report = new QemuBenchmark().measure(Tiny.setting());

        assertThat(report.tables().get(0).rows()).hasSize(Figure.values().length);
        assertThat(report.heading()).startsWith("qemu: qemu:intel-iommu ");
    }
}
