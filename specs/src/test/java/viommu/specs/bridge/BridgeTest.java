package viommu.specs.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import viommu.model.doorbell.Doorbell;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Scope;
import viommu.specs.DoorbellSpec;
import viommu.specs.bridge.BridgeResult.Verdict;

/** The specification is edited on one side; each difference must be seen and named. */
class BridgeTest {
    private static final Path HOME = Path.of("..");

    @TempDir
    Path temp;

    private BridgeResult compare(DoorbellSpec spec, int bells, Optional<Defect> defect) {
        var scope = Scope.defaults(spec.protocol().dimensions()).with(Map.of("Bells", bells));
        var model = spec.protocol().model(spec.configuration("Restarted"), scope, defect);
        return new Bridge(DoorbellSpec.TLC, HOME, spec.folder(), DoorbellSpec.OPTIONS, Progress.SILENT).compare(model);
    }

    private BridgeResult compare(DoorbellSpec spec) {
        return compare(spec, 2, Optional.empty());
    }

    @Test
    void equalGraphsHaveEqualCountsAndHashes() {
        BridgeResult result = compare(new DoorbellSpec(temp));

        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.EQUAL);
        assertThat(result.explorer()).isEqualTo(result.tlc()).hasValueSatisfying(graph -> {
            assertThat(graph.states()).isEqualTo(9);
            assertThat(graph.edges()).isEqualTo(13);
        });
    }

    @Test
    void aGuardThatOnlyTheModelHasIsNamed() {
        BridgeResult result = compare(
                new DoorbellSpec(temp).edit("Doorbell", "/\\ bell[b] = \"Ringing\"\n", "/\\ bell[b] # \"Answered\"\n"));

        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.differences())
                .anySatisfy(d -> assertThat(d)
                        .contains("a step that the model lacks", "bell[b1]: Silent -> Answered", "answers: 0 -> 1"));
    }

    @Test
    void aGuardThatOnlyTheSpecificationHasIsNamed() {
        BridgeResult result = compare(new DoorbellSpec(temp)
                .edit("Doorbell", "/\\ bell[b] = \"Ringing\"\n", "/\\ bell[b] = \"Ringing\" /\\ answers = 0\n"));

        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.differences())
                .anySatisfy(d -> assertThat(d).contains("the specification lacks: Answer(b", "answers: 1 -> 2"));
    }

    @Test
    void anUpdateThatOnlyTheModelMakesIsNamed() {
        BridgeResult result =
                compare(new DoorbellSpec(temp).edit("Doorbell", "/\\ answers' = answers + 1", "/\\ UNCHANGED answers"));

        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.differences())
                .anySatisfy(d -> assertThat(d).contains("a step that the model lacks", "the model has Ring"));
    }

    @Test
    void aStepThatOnlyTheSpecificationHasIsNamed() {
        BridgeResult result = compare(new DoorbellSpec(temp)
                .edit(
                        "Doorbell",
                        "    \\/ Restart\n",
                        "    \\/ Restart\n    \\/ answers = 1 /\\ bell' = bell /\\ answers' = 3\n"));

        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.differences()).anySatisfy(d -> assertThat(d).contains("answers: 1 -> 3"));
    }

    @Test
    void aStepThatOnlyTheModelHasIsNamed() {
        BridgeResult result = compare(new DoorbellSpec(temp).edit("Doorbell", "    \\/ Restart\n", ""));

        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.differences()).anySatisfy(d -> assertThat(d).contains("the specification lacks: Restart"));
    }

    @Test
    void anotherInitialStateIsNamedOnBothSides() {
        BridgeResult result =
                compare(new DoorbellSpec(temp).edit("Doorbell", "/\\ answers = 0\n", "/\\ answers = 1\n"));

        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.differences())
                .anySatisfy(d -> assertThat(d).contains("not initial in the model", "answers = 1"))
                .anySatisfy(d -> assertThat(d).contains("not initial in the specification", "answers = 0"));
    }

    @Test
    void aStateThatTheModelCannotRepresentIsNamed() {
        BridgeResult result =
                compare(new DoorbellSpec(temp).edit("Doorbell", "answers' = answers + 1", "answers' = answers + 100"));

        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.differences()).anySatisfy(d -> assertThat(d).contains("cannot represent", "100"));
    }

    @Test
    void aMistakeInTheModelAloneIsNamed() {
        DoorbellSpec spec = new DoorbellSpec(temp).edit("LostRing", "answers + 2", "answers + 1");

        BridgeResult result = compare(spec, 1, Optional.of(Doorbell.LOST_RING));

        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.differences()).anySatisfy(d -> assertThat(d).contains("answers: 0 -> 1"));
    }

    @Test
    void aSpecificationThatDoesNotParseIsInconclusive() {
        BridgeResult result = compare(new DoorbellSpec(temp).edit("Doorbell", "Ring(b) ==", "Ring(b) ==" + " )"));

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.reason()).contains("Doorbell.tla");
    }
}
