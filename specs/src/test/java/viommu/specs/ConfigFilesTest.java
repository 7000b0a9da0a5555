package viommu.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import viommu.model.doorbell.Doorbell;
import viommu.model.protocol.Scope;
import viommu.specs.ConfigFiles.Staleness;

class ConfigFilesTest {
    private static final String HEAD =
            "\\* Generated from the Java configurations by ./viommu model-check --write-configs, and tested to be up to date.\n";

    @TempDir
    Path temp;

    @Test
    void every_configuration_violated_property_and_defect_has_a_file() {
        var files = ConfigFiles.of(new Doorbell());

        assertThat(files.texts().keySet())
                .containsExactly(
                        "MCDoorbell_Polled.cfg",
                        "MCDoorbell_Polled_Symmetric.cfg",
                        "MCDoorbell_Restarted.cfg",
                        "MCDoorbell_Restarted_Symmetric.cfg",
                        "MCDoorbell_Restarted_NeverSilenced.cfg",
                        "LostRing.cfg");
    }

    @Test
    void what_should_hold_is_judged_in_one_file() {
        var texts = ConfigFiles.of(new Doorbell()).texts();

        assertThat(texts.get("MCDoorbell_Polled_Symmetric.cfg")).isEqualTo(HEAD + """
                                SPECIFICATION Spec
                                CONSTANTS
                                    Bells = {b1, b2}
                                    Mode = "Polled"
                                SYMMETRY Symmetry
                                INVARIANT TypeOK
                                INVARIANT AnswersExact
                                PROPERTY NeverSilenced
                                CHECK_DEADLOCK TRUE
                                """);
        assertThat(texts.get("MCDoorbell_Polled.cfg"))
                .isEqualTo(texts.get("MCDoorbell_Polled_Symmetric.cfg").replace("SYMMETRY Symmetry\n", ""));
    }

    @Test
    void what_should_be_violated_is_judged_alone() {
        var texts = ConfigFiles.of(new Doorbell()).texts();

        assertThat(texts.get("MCDoorbell_Restarted.cfg"))
                .contains("INVARIANT AnswersExact")
                .doesNotContain("PROPERTY");
        assertThat(texts.get("MCDoorbell_Restarted_NeverSilenced.cfg"))
                .contains("Mode = \"Restarted\"\nPROPERTY NeverSilenced\nCHECK_DEADLOCK FALSE\n")
                .doesNotContain("INVARIANT");
    }

    @Test
    void a_defect_replaces_one_operator() {
        var texts = ConfigFiles.of(new Doorbell()).texts();

        assertThat(texts.get("LostRing.cfg")).isEqualTo(HEAD + """
                                SPECIFICATION Spec
                                CONSTANTS
                                    Bells = {b1, b2}
                                    Mode = "Polled"
                                    Answer <- DefectiveAnswer
                                INVARIANT AnswersExact
                                CHECK_DEADLOCK FALSE
                                """);
    }

    @Test
    void liveness_is_judged_under_fairness_and_never_with_symmetry() {
        var texts = ConfigFiles.of(new LiveDoorbell()).texts();

        assertThat(texts.get("MCDoorbell_Polled_Liveness.cfg"))
                .contains("SPECIFICATION FairSpec")
                .contains("PROPERTY EveryRingAnswered\nPROPERTY SilentNoMore\n")
                .doesNotContain("SYMMETRY");
        assertThat(texts.get("MCDoorbell_Polled_EveryBellRung.cfg")).contains("SPECIFICATION FairSpec");
    }

    @Test
    void another_scope_gives_other_constants() {
        var doorbell = new Doorbell();
        var scope = Scope.defaults(doorbell.dimensions()).with(Map.of("Bells", 3));

        var file = new Configs(doorbell, scope).exhaustive(doorbell.configuration("Polled"));

        assertThat(file.text()).contains("Bells = {b1, b2, b3}\n");
    }

    @Test
    void a_file_that_differs_is_missing_or_is_left_over_is_stale() throws IOException {
        var spec = new DoorbellSpec(temp);
        Files.writeString(temp.resolve("LostRing.cfg"), "SPECIFICATION Spec\n");
        Files.delete(temp.resolve("MCDoorbell_Polled.cfg"));
        Files.writeString(temp.resolve("MCDoorbell_Gone.cfg"), "");

        var stale = ConfigFiles.of(spec.protocol()).stale(spec.folder());

        assertThat(stale)
                .isEqualTo(Map.of(
                        "LostRing.cfg", Staleness.DIFFERS,
                        "MCDoorbell_Polled.cfg", Staleness.MISSING,
                        "MCDoorbell_Gone.cfg", Staleness.LEFT_OVER));
    }

    @Test
    void writing_makes_everything_up_to_date_once() throws IOException {
        var spec = new DoorbellSpec(temp);
        var files = ConfigFiles.of(spec.protocol());
        Files.writeString(temp.resolve("LostRing.cfg"), "SPECIFICATION Spec\n");
        Files.writeString(temp.resolve("MCDoorbell_Gone.cfg"), "");

        assertThat(files.write(spec.folder())).containsOnlyKeys("LostRing.cfg", "MCDoorbell_Gone.cfg");

        assertThat(files.stale(spec.folder())).isEmpty();
        assertThat(files.write(spec.folder())).isEmpty();
    }

    @Test
    void a_protocol_without_a_folder_is_named() {
        assertThatThrownBy(() -> SpecFolder.of(temp, new Doorbell()))
                .isInstanceOf(SpecMissingException.class)
                .hasMessage(temp.resolve("specs/doorbell") + " is no folder: Doorbell has no TLA+ modules");
    }
}
