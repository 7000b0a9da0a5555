package viommu.model.pinaccounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.model.explorer.Asymmetry;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Scope;

class PinAccountingTest {
    private static final PinAccounting PIN_ACCOUNTING = new PinAccounting();

    static List<Configuration> configurations() {
        return PIN_ACCOUNTING.configurations();
    }

    static List<Defect> defects() {
        return PIN_ACCOUNTING.defects();
    }

    private static Model<PinAccountingState> model(String configuration, Defect defect) {
        Scope scope = Scope.defaults(PIN_ACCOUNTING.dimensions()).with(defect.scope());
        return PIN_ACCOUNTING.model(PIN_ACCOUNTING.configuration(configuration), scope, Optional.of(defect));
    }

    /** One domain shares its pins with nobody; one process pays for everything; what is populated is mapped page by page. */
    @ParameterizedTest
    @CsvSource({
        "PinnedAgain, Regions",
        "UnpinnedAtFirstDetach, Regions",
        "SyncForgetsDomain, Regions",
        "ReplayNotUnwound, Regions",
        "WrongPayer, Shared",
        "ZeroPageNotUnpinned, Shared",
        "KeptHalfRecord, Balloon",
        "WholeRangeUnpinned, Balloon",
        "IgnoredUnmapFailure, Balloon",
        "StopsAtFirstError, Balloon",
        "MovedMemorySlot, Regions",
        "DiscardedWhileMapped, Shared"
    })
    void aDefectHidesWhereWhatItGetsWrongDoesNotHappen(String defect, String configuration) {
        assertThat(Explorer.explore(model(configuration, PIN_ACCOUNTING.defect(defect)))
                        .violations())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void noStepAndNoPropertyPrefersAFrame(Configuration configuration) {
        assertThat(Asymmetry.of(PIN_ACCOUNTING.model(configuration), Limits.standard()))
                .isEmpty();
    }
}
