package viommu.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import viommu.model.protocol.Model;

class StepCoverageTest {
    @TempDir
    Path temp;

    @Test
    void everyStepThatIsTakenIsKnown() {
        var spec = new DoorbellSpec(temp);
        Model<?> model = spec.protocol().model(spec.configuration("Restarted"));

        var result = spec.check("Restarted").exhaustive().orElseThrow();

        assertThat(StepCoverage.neverEnabled(model, result)).hasValue(List.of());
        assertThat(result.generatedBy()).containsKeys("Ring", "Answer", "Restart");
    }

    @Test
    void aStepThatTheSpecificationNeverEnablesIsNamed() {
        var spec = new DoorbellSpec(temp).edit("Doorbell", "Restart ==", "Restart == FALSE /\\");
        var model = spec.protocol().model(spec.configuration("Restarted"));
        var typeOkAlone = new Configs(spec.protocol(), model.scope()).alone(model.configuration(), "TypeOK");

        var checked = spec.checker(DoorbellSpec.TLC, DoorbellSpec.OPTIONS).run(model, typeOkAlone);

        assertThat(StepCoverage.neverEnabled(model, checked.result().orElseThrow()))
                .hasValue(List.of("Restart"));
    }

    @Test
    void nothingIsKnownOfARunThatDidNotSeeAllStates() {
        var spec = new DoorbellSpec(temp);

        var check = spec.check("Polled");

        assertThat(check.deadlock()).isPresent();
        assertThat(StepCoverage.neverEnabled(check.model(), check.exhaustive().orElseThrow()))
                .isEmpty();
    }
}
