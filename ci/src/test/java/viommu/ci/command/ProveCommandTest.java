package viommu.ci.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProveCommandTest {
    @TempDir
    private Path home;

    @Test
    void whatIsProvedIsSaid() {
        Ran ran = Ran.viommu(home, "prove", "HostileSamecore", "--quiet");

        assertThat(ran.exit()).as(ran.out()).isZero();
        assertThat(ran.out()).containsPattern("HostileSamecore +proved +proved +proved");
    }

    @Test
    void aDefectFailsAtItsOwnStepWithTwoStates() {
        Ran ran = Ran.viommu(home, "prove", "--defect", "SkippedIotlbFlush", "--quiet");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .contains("not so: FlushIotlb keeps CleanAfterTheFlush", "worker.step: FlushIotlb -> Drain")
                .contains("<-- not CleanAfterTheFlush");
    }

    @Test
    void aRealTraceIsSaved() {
        Path cases = home.resolve("cases");

        Ran ran = Ran.viommu(home, "prove", "OptimisticBareMetal", "--save", cases.toString(), "--json", "--quiet");

        assertThat(ran.exit()).as(ran.out()).isZero();
        assertThat(cases.resolve("Viommu/optimistic-bare-metal-no-stale-dma.itf.json"))
                .exists();
        assertThat(Ran.viommu(home, "replay", cases.toString()).exit()).isZero();
        assertThat(ran.out()).contains("\"standing\" : \"refuted\"", "\"standing\" : \"proved\"");
    }

    @Test
    void everyConditionIsAFileForAnySolver() throws IOException {
        Path folder = home.resolve("smt");

        Ran ran = Ran.viommu(home, "prove", "HostileSidecore", "--smtlib", folder.toString());

        assertThat(ran.exit()).isZero();
        try (var files = Files.list(folder.resolve("Viommu-HostileSidecore"))) {
            assertThat(files)
                    .hasSizeGreaterThan(70)
                    .allSatisfy(file -> assertThat(file).content().contains("(set-logic ALL)", "(check-sat)"));
        }
    }

    @Test
    void everySeedHasALineOfItsOwn() {
        Ran ran = Ran.viommu(home, "prove", "HostileSamecore", "--seed", "3", "--seeds", "2", "--quiet");

        assertThat(ran.exit()).as(ran.out()).isZero();
        assertThat(ran.out())
                .containsPattern(" 3 .* Viommu HostileSamecore: .* as expected")
                .containsPattern(" 4 .* Viommu HostileSamecore: .* as expected")
                .doesNotContainPattern(" 5 .* as expected");
        assertThat(Ran.viommu(home, "prove", "--seeds", "2", "--write").exit()).isEqualTo(2);
        assertThat(Ran.viommu(home, "prove", "--seeds", "0").exit()).isEqualTo(2);
    }

    @Test
    void whatIsNotProvenAnywhereIsBadInput() {
        assertThat(Ran.viommu(home, "prove", "Nobody").exit()).isEqualTo(2);
        assertThat(Ran.viommu(home, "prove", "--defect", "LostCompletion").exit())
                .isEqualTo(2);
        assertThat(Ran.viommu(home, "prove", "StrictSidecore", "--defect", "EarlyUnpin")
                        .exit())
                .isEqualTo(2);
    }
}
