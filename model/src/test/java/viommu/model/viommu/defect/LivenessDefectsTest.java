package viommu.model.viommu.defect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.model.explorer.Explorer;
import viommu.model.liveness.Lasso;
import viommu.model.liveness.LivenessCheck;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property.Liveness;
import viommu.model.protocol.Scope;
import viommu.model.viommu.Viommu;
import viommu.model.viommu.ViommuState;

class LivenessDefectsTest {
    private static final Viommu VIOMMU = new Viommu();

    static List<Defect> defects() {
        return VIOMMU.defects().stream()
                .filter(d -> VIOMMU.property(d.property()) instanceof Liveness<ViommuState>)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("defects")
    void aLivenessDefectBreaksItsPropertyAndNoSafetyPropertyThatShouldHold(Defect defect) {
        Model<ViommuState> model = model(defect.configuration(), defect);

        Lasso<ViommuState> lasso = LivenessCheck.check(model).violations().get(defect.property());

        assertThat(lasso.violates((Liveness<ViommuState>) VIOMMU.property(defect.property())))
                .isTrue();
        assertThat(Explorer.explore(model).violations().keySet()).noneMatch(model.configuration()::shouldHold);
    }

    /** A waiter whose completion is lost cannot go on, and neither can anybody else: the system stops. */
    @Test
    void theShortestLostCompletionIsThatOfAMap() {
        Model<ViommuState> model = model("StrictSidecore", LostCompletion.SEED.defect());

        Lasso<ViommuState> lasso = LivenessCheck.check(model).violations().get("WaitsComplete");

        assertThat(lasso.stops()).isTrue();
        assertThat(lasso.trace().taken())
                .extracting(t -> t.action().step().name())
                .containsExactly(
                        "Map",
                        "SubmitInvalidation",
                        "Fetch",
                        "Unshadow",
                        "FlushIotlb",
                        "Drain",
                        "Unpin",
                        "Reshadow",
                        "Complete");
    }

    /** No defect of its own is needed for the third liveness property. */
    @Test
    void aShadowEntryThatIsKeptIsNeverUnpinned() {
        Model<ViommuState> model = model("StrictSidecore", KeptShadow.SEED.defect());

        Lasso<ViommuState> lasso = LivenessCheck.check(model).violations().get("UnmappedEventuallyUnpinned");

        assertThat(lasso.violates((Liveness<ViommuState>) VIOMMU.property("UnmappedEventuallyUnpinned")))
                .isTrue();
    }

    private static Model<ViommuState> model(String configuration, Defect defect) {
        return VIOMMU.model(
                VIOMMU.configuration(configuration), Scope.defaults(VIOMMU.dimensions()), Optional.of(defect));
    }
}
