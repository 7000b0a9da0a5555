package viommu.ci.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
    @TempDir
    private Path home;

    private Path file;

    @BeforeEach
    void saveACase() {
        Ran.viommu(home, "explore", "Viommu", "--defect", "EarlyUnpin", "--save", home.toString());
        file = home.resolve("Viommu/strict-sidecore-early-unpin-overcommit-safe.itf.json");
    }

    @Test
    void aFolderReplaysAsAWhole() {
        Ran ran = Ran.viommu(home, "replay", home.toString());

        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("reproduced      " + file + ": violates OvercommitSafe at step 17; without the defect, ");
        assertThat(ran.out()).endsWith("1 case, all reproduced\n");
    }

    @Test
    void aCaseThatLeadsElsewhereNamesTheStepAndTheVariable() throws IOException {
        String saved = Files.readString(file);
        int last = saved.lastIndexOf("\"pageUse\"");
        Files.writeString(file, saved.substring(0, last) + saved.substring(last).replaceFirst("Idle", "Reused"));

        Ran ran = Ran.viommu(home, "replay", file.toString());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .startsWith("NOT REPRODUCED  " + file
                        + ": step 17, Unshadow, leads elsewhere: pageUse[p2] is saved as Reused")
                .endsWith("1 of 1 case not reproduced\n");
    }

    @Test
    void oneBadFileSpoilsThemAllBeforeAnythingIsPrinted() throws IOException {
        Files.writeString(home.resolve("Viommu/z.itf.json"), "[]");

        Ran ran = Ran.viommu(home, "replay", "--json", home.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errLines()).hasSize(1);
    }
}
