package viommu.counterexamples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.liveness.Lasso;
import viommu.model.liveness.LivenessCheck;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Scope;
import viommu.model.viommu.Viommu;
import viommu.model.viommu.ViommuState;

/** What liveness loses in the whole system is a case like any other. */
class ViommuLassoTest {
    private static final Viommu VIOMMU = new Viommu();

    @ParameterizedTest
    @CsvSource({
        "LostCompletion, StrictSidecore, WaitsComplete, true",
        "ForgottenFlush, DeferredSidecore, StaleEventuallyTornDown, true",
        "KeptShadow, StrictSidecore, UnmappedEventuallyUnpinned, false"
    })
    void aDefectOfLivenessIsReproducedFromWhatIsSavedAndRefusedWithoutIt(
            String defect, String configuration, String property, boolean stops) {
        Model<ViommuState> model = VIOMMU.model(
                VIOMMU.configuration(configuration),
                Scope.defaults(VIOMMU.dimensions()),
                Optional.of(new Defect(defect, "", "", List.of(), configuration, property)));
        Counterexample<ViommuState> found = Counterexample.of(property, "explorer", lasso(model, property));

        Replayed<ViommuState> replayed = Replay.of(found);

        assertThat(replayed.succeeded()).as(replayed.sentence()).isTrue();
        assertThat(replayed.sentence()).contains("; without the defect, ");
        assertThat(Itf.read("case", Itf.write(found.saved()))).isEqualTo(found.saved());
        assertThat(SwimLanes.text(found)).contains(stops ? "<-- nothing happens any more" : "<-- back to step ");
    }

    private static Lasso<ViommuState> lasso(Model<ViommuState> model, String property) {
        return LivenessCheck.check(model, List.of(VIOMMU.property(property)), Limits.standard(), Progress.SILENT)
                .violations()
                .get(property);
    }
}
