package viommu.ci.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("nightly")
class MutateCommandTest {
    private static final String SURVIVOR = "InvalidateIotlb widens iotlbRequest.iovas";

    @TempDir
    private Path home;

    private Path reasons(String mutant) throws IOException {
        Path file = home.resolve("model/mutants/DeviceTlb.json");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, """
                {
                  "format": "viommu-mutants",
                  "formatVersion": 1,
                  "survivors": [{"mutants": ["%s"], "reason": "legal: it costs only time"}]
                }
                """.formatted(mutant));
    }

    @Test
    void aMutantThatIsNoticedIsAsItShouldBe() {
        Ran ran = Ran.viommu(home, "mutate", "DeviceTlb", "--mutant", "ClearPte changes places with InvalidateIotlb");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("noticed (KeepsContractWithoutWindow in ExactFixed after ");
    }

    @Test
    void aSurvivorWithoutAReasonIsADifference() {
        Ran ran = Ran.viommu(home, "mutate", "DeviceTlb", "--mutant", SURVIVOR);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("unexplained: " + SURVIVOR);
    }

    @Test
    void aSurvivorWithAReasonIsNone() throws IOException {
        reasons(SURVIVOR);

        Ran ran = Ran.viommu(home, "mutate", "DeviceTlb", "--mutant", SURVIVOR, "--json");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("\"reason\" : \"legal: it costs only time\"", "\"fate\" : \"survives\"");
    }

    @Test
    void aMutantThatDoesNotExistIsBadInput() {
        Ran ran = Ran.viommu(home, "mutate", "DeviceTlb", "--mutant", "Map forgets everything");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("Map forgets everything");
    }

    @Test
    void aFileOfReasonsThatIsNoneIsBadInput() throws IOException {
        Files.writeString(reasons(SURVIVOR), "{\"format\": \"something else\"}");

        Ran ran = Ran.viommu(home, "mutate", "DeviceTlb", "--mutant", SURVIVOR);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("DeviceTlb.json").contains("expected viommu-mutants");
    }
}
