package viommu.ci.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import viommu.counterexamples.Corpus;

class CheckCommandTest {
    private static final String DEFECT =
            "check --protocol Viommu --defect EarlyUnpin --property OvercommitSafe --tries 500 --seed 1";

    @TempDir
    private Path home;

    @Test
    void aDefectIsFoundShownAndSaved() {
        Ran ran = Ran.line(home, DEFECT);

        Path file = home.resolve("target/counterexamples/Viommu/strict-sidecore-early-unpin-overcommit-safe.itf.json");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .contains("  seed 1: 500 schedules of up to 150 steps, ")
                .contains("<-- OvercommitSafe violated")
                .contains("found by jqwik with seed 1\n")
                .contains("Replay: ./viommu replay " + file + "\n");
        assertThat(Ran.viommu(home, "replay", file.toString()).exit()).isZero();
    }

    @Test
    void theSameSeedFindsTheSame() throws IOException {
        JsonNode once = document(Ran.line(home, DEFECT + " --json"));
        JsonNode again = document(Ran.line(home, DEFECT + " --json"));

        assertThat(again.at("/configurations/0/verdicts")).isEqualTo(once.at("/configurations/0/verdicts"));
        assertThat(again.at("/configurations/0/steps")).isEqualTo(once.at("/configurations/0/steps"));
    }

    private static JsonNode document(Ran ran) throws IOException {
        return new ObjectMapper().readTree(ran.out());
    }

    @Test
    void silenceIsSuccessWhereNothingIsToBeFound() {
        Ran ran = Ran.line(home, "check --protocol Viommu --config StrictBareMetal --tries 1_000 --seed 1");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).containsPattern("NoStaleDma +no counterexample\n");
        assertThat(home.resolve("target")).doesNotExist();
    }

    @Test
    void silenceOfTooFewSchedulesIsInconclusive() {
        Ran ran = Ran.line(home, "check --protocol Viommu --config StrictSidecore --tries 2 --length 5 --seed 1");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).contains("  not covered: the step Release was never taken\n");
    }

    @Test
    void anExpectedViolationIsSuccess() {
        Ran ran = Ran.line(home, "check --protocol Viommu --config DeferredBareMetal --tries 1_000 --seed 1");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).containsPattern("NoStaleDma +VIOLATED, as expected, after \\d+ steps\n");
        assertThat(Corpus.files(home.resolve("target/counterexamples"))).hasSizeGreaterThan(1);
    }
}
