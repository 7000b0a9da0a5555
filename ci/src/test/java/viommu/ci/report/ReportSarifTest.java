package viommu.ci.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.ci.claim.Exit;
import viommu.ci.sarif.ReportSarif;
import viommu.ci.sarif.Sarif;
import viommu.ci.sarif.SarifSchema;

/** What code scanning is told is what the report says. */
class ReportSarifTest {
    private static String text(MadeUp madeUp) {
        return Sarif.text(ReportSarif.of(madeUp.report(), Path.of("..")));
    }

    private static JsonNode run(MadeUp madeUp) throws IOException {
        return new ObjectMapper().readTree(text(madeUp)).at("/runs/0");
    }

    @ParameterizedTest
    @MethodSource("viommu.ci.report.ReportOutcomesTest#reports")
    void itConforms(MadeUp madeUp) {
        assertThat(SarifSchema.errors(text(madeUp))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("viommu.ci.report.ReportOutcomesTest#reports")
    void alarmsAreRaisedForWhatDiffersAndForNothingElse(MadeUp madeUp) throws IOException {
        Exit exit = new Judgement(madeUp.report()).exit();
        JsonNode run = run(madeUp);

        assertThat(run.at("/results").isEmpty()).isEqualTo(exit != Exit.DIFFERS);
        assertThat(run.at("/invocations/0/exitCode").intValue()).isEqualTo(exit.code());
        if (exit != Exit.DIFFERS) {
            assertThat(run.at("/invocations/0/executionSuccessful").booleanValue())
                    .isEqualTo(exit == Exit.AS_EXPECTED);
        }
        assertThat(run.at("/invocations/0/toolExecutionNotifications").isEmpty())
                .isEqualTo(run.at("/invocations/0/executionSuccessful").booleanValue());
    }

    @Test
    void anInterruptedRunWasNotSuccessful() throws IOException {
        assertThat(run(MadeUp.asExpected().interrupted())
                        .at("/invocations/0/executionSuccessful")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void aBehaviourThatStopsOrIsRepeatedSaysSoInTheEnd() throws IOException {
        String last = "/results/0/codeFlows/0/threadFlows/0/locations/4/location/message/text";

        assertThat(run(MadeUp.asExpected().looping(1)).at(last).textValue())
                .isEqualTo("and again from step 2 on, for ever");
        assertThat(run(MadeUp.asExpected().looping(4)).at(last).textValue()).isEqualTo("and nothing more happens");
    }
}
