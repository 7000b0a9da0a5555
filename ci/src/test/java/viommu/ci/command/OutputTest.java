package viommu.ci.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
    private static final String EXPLORE = "explore Viommu --config StrictBareMetal";

    @TempDir
    private Path home;

    @Test
    void onlyWhoWantsItIsToldOfEachThingThatIsDone() {
        assertThat(Ran.line(home, EXPLORE + " --verbose").err()).startsWith("Viommu StrictBareMetal: 1,144 states in ");
        assertThat(Ran.line(home, EXPLORE).err()).isEmpty();
        assertThat(Ran.line(home, EXPLORE + " --quiet").err()).isEmpty();
    }

    @Test
    void quietAndVerboseDoNotGoTogether() {
        Ran ran = Ran.line(home, EXPLORE + " --quiet --verbose");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("--quiet", "--verbose");
    }

    @Test
    void whereThereIsNoTerminalThereAreNoColours() {
        assertThat(Ran.line(home, EXPLORE).out()).contains("holds").doesNotContain("\u001b");
    }
}
