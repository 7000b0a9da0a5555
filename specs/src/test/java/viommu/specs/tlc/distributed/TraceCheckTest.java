package viommu.specs.tlc.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import viommu.specs.tlc.TlcOptions;
import viommu.specs.tlc.TlcRun;
import viommu.specs.tlc.ToolMessage;

class TraceCheckTest {
    @Test
    void model_values_get_names_of_their_own_and_all_else_stays() {
        var run = new TlcRun(
                Path.of("Ring.tla"),
                "Ring.cfg",
                "SPECIFICATION Spec CONSTANT B = {b1} SYMMETRY Sym INVARIANT Safe \\* a remark",
                new TlcOptions(2, 256, Duration.ofMinutes(1), 0));
        var state = new ToolMessage(
                2217,
                ToolMessage.Severity.STATE,
                List.of("1: <Initial predicate>", "/\\ a = (b1 :> \"b1\")", "/\\ b = [ b1 |-> TRUE, n |-> {1} ]", ""),
                List.of());

        var check = TraceCheck.of(run, List.of(state));

        assertThat(check.moduleName()).isEqualTo("RingOnTrace");
        assertThat(check.generated().get("RingOnTrace")).isEqualTo("""
                ---- MODULE RingOnTrace ----
                EXTENDS Ring, TLC
                CONSTANTS TraceValue_b1
                TraceState_0 ==
                /\\ a = (TraceValue_b1 :> "b1")
                /\\ b = [ b1 |-> TRUE, n |-> {1} ]

                OnTrace == TraceState_0
                ====
                """);
        assertThat(check.config()).isEqualTo("""
                SPECIFICATION Spec
                CONSTANT B = {b1}
                INVARIANT Safe
                CONSTANTS
                    TraceValue_b1 = b1
                CONSTRAINT OnTrace
                """);
    }
}
