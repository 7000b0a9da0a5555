package viommu.model.pinaccounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.model.explorer.Asymmetry;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
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

    private static boolean breaks(Defect defect, String property) {
        return Explorer.search(
                        model(defect.configuration(), defect),
                        List.of(PIN_ACCOUNTING.property(property)),
                        Limits.standard(),
                        Progress.SILENT)
                .violations()
                .containsKey(property);
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void everyPromiseIsKeptAlsoWithErrorsAtAnyPageAndEvictionsAtAnyMoment(Configuration configuration) {
        Exploration<PinAccountingState> found = Explorer.explore(PIN_ACCOUNTING.model(configuration));

        assertThat(found.outcome()).isEqualTo(Exploration.Outcome.COMPLETE);
        assertThat(found.deadlock()).isEmpty();
        assertThat(found.violations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("defects")
    void everyDefectBreaksItsProperty(Defect defect) {
        assertThat(breaks(defect, defect.property())).isTrue();
    }

    @Test
    void everyPropertyIsBrokenBySomeDefect() {
        assertThat(defects().stream().map(Defect::property))
                .containsAll(
                        PIN_ACCOUNTING.properties().stream().map(Property::name).toList());
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

    @Test
    void everyStepIsTakenInSomeConfiguration() {
        Map<String, List<String>> never = configurations().stream()
                .collect(Collectors.toMap(
                        Configuration::name,
                        c -> Explorer.explore(PIN_ACCOUNTING.model(c)).neverTaken()));

        assertThat(never.get("Regions"))
                .containsExactly("Attach", "Detach", "Populate", "Discard", "MoveSlot", "ReportFree");
        assertThat(never.get("Shared")).containsExactly("Populate", "Discard", "MoveSlot", "ReportFree");
        assertThat(never.get("Balloon")).containsExactly("Map", "Unmap", "Cut", "FailClear");
    }

    @Test
    void theDocumentationNamesEveryPropertyConfigurationAndDefect() {
        assertThat(Path.of("../docs/protocols/pinaccounting.md"))
                .content()
                .contains(configurations().stream().map(Configuration::name).toList())
                .contains(PIN_ACCOUNTING.properties().stream()
                        .map(Property::sentence)
                        .toList())
                .contains(defects().stream()
                        .map(d -> "| `%s` | %s |".formatted(d.name(), d.sentence()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void noStepAndNoPropertyPrefersAFrame(Configuration configuration) {
        assertThat(Asymmetry.of(PIN_ACCOUNTING.model(configuration), Limits.standard()))
                .isEmpty();
    }
}
