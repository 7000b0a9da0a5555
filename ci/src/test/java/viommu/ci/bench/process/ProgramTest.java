package viommu.ci.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import viommu.ci.bench.NotMeasuredException;

class ProgramTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    @Test
    void itsLinesAreToldAsTheyComeAndKept() {
        List<String> lines = new ArrayList<>();

        Program.Ended ended = new Program(folder, JAVA, "-version").run(lines::add);

        assertThat(lines).isNotEmpty();
        assertThat(ended.text().lines()).containsExactlyElementsOf(lines);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void itsMemoryIsKnown() throws IOException {
        Files.writeString(
                folder.resolve("Rest.java"),
                "class Rest { public static void main(String[] args) throws Exception { Thread.sleep(300); } }");

        assertThat(new Program(folder, JAVA, "Rest.java").run().peakBytes().orElse(0))
                .isGreaterThan(1 << 20);
    }

    @Test
    void oneThatFailsIsNoMeasurementAndItsFirstErrorSaysWhy() throws IOException {
        Files.writeString(folder.resolve("Broken.java"), "class Broken { int one = none; int two = none; }");

        assertThatThrownBy(() -> new Program(folder, JAVA, "Broken.java").run())
                .isInstanceOf(NotMeasuredException.class)
                .hasMessageContaining("exit code 1: Broken.java:1: error: cannot find symbol");
    }

    @Test
    void oneThatIsNotThereIsNoMeasurement() {
        assertThatThrownBy(() -> new Program(folder, "no-such-program").run())
                .isInstanceOf(NotMeasuredException.class)
                .hasMessageContaining("cannot run no-such-program");
    }

    @Test
    void aDialogueThatEndsGivesNoAnswer() {
        try (Dialogue dialogue = new Dialogue(List.of(JAVA, "-version"))) {
            assertThatThrownBy(() -> dialogue.ask("still there?"))
                    .isInstanceOf(NotMeasuredException.class)
                    .hasMessageContaining("gave no answer");
        }
    }
}
