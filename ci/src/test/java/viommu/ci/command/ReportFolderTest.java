package viommu.ci.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import viommu.ci.sarif.SarifSchema;

/** What commands leave behind for CI servers. */
class ReportFolderTest {
    private static final String SOUND = "conform --subject reference:queued --steps 5000 --seed 1";
    private static final String DEFECTIVE = "conform --subject reference:mask-is-ignored --steps 5000 --seed 1";

    @TempDir
    private Path home;

    @BeforeEach
    void nothingIsKnown() throws IOException {
        Files.writeString(
                Files.createDirectories(home.resolve("adapters/expectations")).resolve("expectations.json"),
                "{\"format\": \"viommu-expectations\", \"formatVersion\": 1, \"deviations\": []}");
    }

    private String read(String file) throws IOException {
        return Files.readString(home.resolve("target/report").resolve(file));
    }

    private JsonNode sarif(String file) throws IOException {
        assertThat(SarifSchema.errors(read(file))).isEmpty();
        return new ObjectMapper().readTree(read(file)).at("/runs/0");
    }

    @Test
    void aCampaignThatFindsNothingRaisesNoAlarm() throws IOException {
        assertThat(Ran.line(home, SOUND).exit()).isZero();

        assertThat(read("conform.junit.xml"))
                .contains("failures=\"0\" errors=\"0\"")
                .doesNotContain("<failure");
        assertThat(sarif("conform.sarif").at("/results")).isEmpty();
        assertThat(read("conform.summary.md")).startsWith("### viommu conform: as expected\n");
    }

    @Test
    void aBrokenClauseIsAFailureAndAnAlarmAtTheSource() throws IOException {
        assertThat(Ran.line(home, DEFECTIVE + " --source src/iommu.c").exit()).isEqualTo(1);

        assertThat(read("conform.junit.xml"))
                .contains("failures=\"1\"")
                .contains("name=\"InvalidationForgets\"><failure type=\"differs\"");
        JsonNode alarm = sarif("conform.sarif").at("/results/0");
        assertThat(alarm.at("/ruleId").textValue()).isEqualTo("contract/InvalidationForgets");
        assertThat(alarm.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .textValue())
                .isEqualTo("src/iommu.c");
        assertThat(alarm.at("/codeFlows/0/threadFlows/0/locations")).hasSize(6);
        assertThat(read("conform.summary.md")).contains("**Differs**");
    }

    @Test
    void aSubjectThatDoesNotStartIsAnErrorAndWhatWasThereIsGone() throws IOException {
        Ran.line(home, SOUND);

        assertThat(Ran.viommu(home, "conform", "--subject", "exec:exit 7").exit())
                .isEqualTo(3);

        assertThat(read("conform.junit.xml")).contains("tests=\"1\" failures=\"0\" errors=\"1\"");
        assertThat(sarif("conform.sarif")
                        .at("/invocations/0/executionSuccessful")
                        .booleanValue())
                .isFalse();
        assertThat(read("conform.summary.md")).startsWith("### viommu conform: inconclusive\n");
    }

    @Test
    void aRunThatEndsWithoutAWordLeavesNothingOfTheOneBefore() throws IOException {
        Ran.line(home, SOUND);

        assertThat(Ran.line(home, "conform --subject reference:queud").exit()).isEqualTo(2);

        assertThat(home.resolve("target/report")).isEmptyDirectory();
    }

    @Test
    void aCaseThatDoesNotReproduceIsAFailureAndAnAlarmAtItsFile() throws IOException {
        Ran.line(home, DEFECTIVE);

        Ran ran = Ran.line(home, "replay --subject reference:registers " + home.resolve("target/findings"));

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(read("replay.junit.xml")).contains("tests=\"1\" failures=\"1\"");
        JsonNode alarm = sarif("replay.sarif").at("/results/0");
        assertThat(alarm.at("/ruleId").textValue()).isEqualTo("corpus/Replays");
        assertThat(alarm.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .textValue())
                .endsWith(".finding.json");
    }

    @Test
    void theFolderIsTheUsers() throws IOException {
        Ran.line(home, SOUND + " --report " + home.resolve("mine"));

        assertThat(home.resolve("mine/conform.junit.xml")).exists();
        assertThat(home.resolve("target/report")).doesNotExist();
    }
}
