package viommu.conformance.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import viommu.conformance.Capabilities;
import viommu.conformance.Operation;
import viommu.conformance.campaign.Conformance;
import viommu.conformance.campaign.ConformanceProgress;
import viommu.conformance.campaign.ConformanceReport;
import viommu.conformance.campaign.ScheduleGenerator;
import viommu.conformance.campaign.Settings;
import viommu.conformance.reference.ReferenceCapabilities;
import viommu.conformance.reference.ReferenceIommu;
import viommu.conformance.reference.SeededDefect;

class FindingsTest {
    private static final SeededDefect DEFECT = SeededDefect.MASK_IS_IGNORED;

    @Test
    void aSavedFindingIsReadBackAndReplays(@TempDir Path folder) throws IOException {
        SavedFinding finding = found();

        Path file = Findings.save(finding, folder);

        assertThat(Findings.read(file)).isEqualTo(finding);
        assertThat(Files.readString(file)).isEqualTo(Findings.text(finding));
        assertThat(file.toString())
                .contains("reference-registers/invalidation-forgets-")
                .endsWith(".finding.json");
        assertThat(FindingReplay.of(Findings.read(file), DEFECT.subject()))
                .isEqualTo(new FindingReplay(
                        true,
                        false,
                        "violates InvalidationForgets at step "
                                + finding.operations().size()));
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void onACorrectSubjectItDoesNotReplayAndSaysWhy() {
        FindingReplay replay = FindingReplay.of(found(), DEFECT.correct());

        assertThat(replay.reproduced()).isFalse();
        assertThat(replay.sentence())
                .startsWith("nothing is violated in ")
                .contains("first at step", "something else is seen: refused");
    }

    @Test
    void onASubjectThatCannotBeAskedItSaysSo() {
        FindingReplay replay = FindingReplay.of(found(), new ReferenceIommu(Capabilities.plain("plain")));

        assertThat(replay.reproduced()).isFalse();
        assertThat(replay.sentence()).contains("cannot be asked of plain: it has no feature attach");
    }

    @Test
    void anotherClauseThanTheSavedOneIsNoReproduction() {
        SavedFinding found = found();
        SavedFinding renamed = new SavedFinding(
                found.subject(), "WaitsComplete", "1", found.operations(), found.observations(), found.allowed());

        assertThat(FindingReplay.of(renamed, DEFECT.subject()))
                .matches(replay -> !replay.reproduced())
                .extracting(FindingReplay::sentence)
                .asString()
                .contains("violates InvalidationForgets", "saved is WaitsComplete");
    }

    @Test
    void aReportForMachinesHoldsWhatTheTextHolds() {
        ConformanceReport report = Conformance.run(
                DEFECT.subject(), Settings.of(1, 30_000).withFindings(1, 1), ConformanceProgress.SILENT);

        ObjectNode json = ReportJson.write(report);

        assertThat(json.get("verdict").textValue()).isEqualTo("VIOLATED");
        assertThat(json.get("steps").longValue()).isEqualTo(report.steps());
        assertThat(json.get("coverage")).hasSize(report.coverage().size());
        assertThat(json.at("/findings/0/steps")).hasSize(found().operations().size());
        assertThat(json.at("/findings/0/shape").textValue()).startsWith("InvalidationForgets: attach");
    }

    @ParameterizedTest
    @EnumSource
    void everyOperationAndCapabilityIsReadBack(ReferenceCapabilities kind) {
        Capabilities has = kind.capabilities();

        assertThat(CapabilitiesJson.read(
                        Place.parse("here", CapabilitiesJson.write(has).toString())))
                .isEqualTo(has);
        for (Operation operation : new ScheduleGenerator(has, 500).schedule(3)) {
            String json = OperationJson.write(operation).toString();
            assertThat(OperationJson.read(Place.parse("here", json))).isEqualTo(operation);
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            "viommu-finding"      ! "something"        ! here: /format: expected viommu-finding
            "formatVersion": 1    ! "formatVersion": 2 ! here: /formatVersion: only version 1 is supported
            "InvalidationForgets" ! "Invalidation"     ! here: /clause: the contract has no clause Invalidation
            "op":"attach"         ! "op":"attack"      ! here: /steps/0/operation/op: there is no operation attack
            "saw":"done"          ! "saw":"dome"       ! here: /steps/0/observation/saw: nothing can be seen as dome
            "requester":0         ! "requester":-1     ! here: /steps/0/operation/requester: expected a whole number
            "domain":0            ! "domaine":0        ! here: /steps/0/operation/domaine: unknown key domaine
            "guest_pages":2048    ! "guest_pages":1    ! here: /subject: reference:registers needs a requester
            "steps": [            ! "steps": {         ! here: 10:
            """)
    void whatIsNotAFindingIsRefusedWhereItIsWrong(String good, String bad, String complaint) {
        String text = Findings.text(found());
        assertThat(text).contains(good);

        assertThatThrownBy(() -> Findings.read("here", text.replaceFirst(java.util.regex.Pattern.quote(good), bad)))
                .isInstanceOf(MalformedException.class)
                .hasMessageStartingWith(complaint);
    }

    private static SavedFinding found() {
        return SavedFinding.of(
                Conformance.run(DEFECT.subject(), Settings.of(1, 30_000).withFindings(1, 1), ConformanceProgress.SILENT)
                        .findings()
                        .get(0));
    }
}
