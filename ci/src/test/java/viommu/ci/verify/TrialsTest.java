package viommu.ci.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import viommu.adapters.qemu.Emulation;
import viommu.adapters.qemu.QemuSubjects;
import viommu.adapters.qemu.machine.Board;
import viommu.ci.claim.Exit;
import viommu.ci.claim.Trial;
import viommu.ci.feedback.Feedback;
import viommu.ci.home.Home;

class TrialsTest {
    @TempDir
    private Path home;

    private List<Trial> trials(Map<String, String> environment, Optional<String> version, List<Emulation> emulations) {
        return new Trials(new Home(home), 1, Profile.QUICK, environment, binary -> version, Feedback.SILENT)
                .of(emulations);
    }

    @Test
    void withoutQemuAllIsSkippedAndNamed() {
        List<Trial> trials = trials(Map.of(), Optional.empty(), QemuSubjects.all());

        assertThat(trials).hasSameSizeAs(QemuSubjects.all()).allSatisfy(trial -> {
            assertThat(trial.tried()).isFalse();
            assertThat(trial.exit()).isEqualTo(Exit.AS_EXPECTED);
            assertThat(trial.toString()).endsWith(" is not installed");
        });
    }

    @Test
    void whereItIsRequiredThatIsInconclusive() {
        assertThat(trials(Map.of("VIOMMU_REQUIRE", "spin,qemu"), Optional.empty(), QemuSubjects.all()))
                .allMatch(trial -> trial.exit() == Exit.INCONCLUSIVE);
    }

    @Test
    void aQemuThatDoesNotStartIsInconclusive() {
        Emulation broken = new Emulation("qemu:broken", Board.Q35, "", List.of("no-such-device"), 1, machine -> null);

        assertThat(trials(Map.of(), Optional.of("0"), List.of(broken)))
                .singleElement()
                .satisfies(trial -> {
                    assertThat(trial.exit()).isEqualTo(Exit.INCONCLUSIVE);
                    assertThat(trial.detail()).contains("qemu:broken");
                });
    }
}
