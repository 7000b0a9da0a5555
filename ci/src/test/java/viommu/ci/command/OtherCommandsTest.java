package viommu.ci.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify",
                "model-check",
                "explore",
                "check",
                "merge",
                "mutate",
                "prove",
                "replay",
                "show",
                "list",
                "doctor"
            })
    void everyCommandHasHelpWithExamplesAndExitCodes(String command) {
        Ran ran = Ran.viommu(home, command, "--help");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("Usage: viommu " + command)
                .contains("Exit codes:\n  0   everything is as expected\n")
                .contains("Examples:\n  ./viommu " + command);
    }

    @Test
    void listNamesEverythingWithItsSources() {
        Ran ran = Ran.viommu(home, "list");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains(
                        "PROTOCOLS\n",
                        "\nViommu: ",
                        "\nCONFIGURATIONS\n",
                        "\nPROPERTIES\n",
                        "\nSTEPS\n",
                        "\nLANDMARKS\n")
                .contains("EarlyUnpin: the frame is unpinned")
                .contains("CVE-2020-27671")
                .contains("(source read)");
    }

    @Test
    void listAsJsonIsOneDocument() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(Ran.line(home, "list defects --json").out());

        assertThat(document.properties()).hasSize(1);
        assertThat(document.at("/defects").findValuesAsText("name")).contains("MissingDrain");
    }

    @Test
    void aCompletionScriptIsGenerated() {
        Ran ran = Ran.viommu(home, "generate-completion");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("complete -F").contains("StrictSidecore").contains("EarlyUnpin");
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(Ran.viommu(home, "--version").out()).startsWith("viommu ");
    }

    @Test
    void whatVerifyRequiresAndIsMissingIsNamed() {
        Ran ran = Ran.viommu(home, "doctor");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out())
                .contains("TLA+ modules: MISSING; ")
                .contains("saved counterexamples: MISSING; ")
                .endsWith("verify lacks what is MISSING\n");
    }

    @Test
    void modulesThatAreMissingAreInconclusive() {
        Ran ran = Ran.viommu(home, "model-check", "StrictBareMetal");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.errLines())
                .singleElement()
                .asString()
                .startsWith("viommu: ")
                .contains("is no folder");
    }
}
