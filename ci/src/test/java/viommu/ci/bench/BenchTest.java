package viommu.ci.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BenchTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesWhatCanBeMeasured() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains(
                        "Usage: ci/bench/run",
                        "What to measure: explorer, curve, campaigns, finding, shrinking, first, qemu, logs.");
    }

    @Test
    void anUnknownBenchmarkIsBadUsage() {
        assertThat(run("explorers")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("viommu: there is no benchmark explorers; did you mean explorer?\n");
    }

    @Test
    void aScopeThatDoesNotExistIsBadUsage() {
        assertThat(run("explorer", "--scope", "StaleQuota=4")).isEqualTo(2);
        assertThat(err.toString()).startsWith("viommu: QueueCapacity=4 is out of scope");
    }

    private int run(String... args) {
        return Bench.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args);
    }
}
