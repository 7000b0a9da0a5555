package viommu.model.viommu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import viommu.model.explorer.Explorer;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Property;
import viommu.model.protocol.Scope;

/** Which safety property catches which defect in which configuration. */
class DefectMatrixTest {
    private static final Path PINNED = Path.of("../docs/defect-matrix.md");
    private static final Viommu VIOMMU = new Viommu();

    /** Defect, configuration, the properties that should hold there and do not. */
    private static final Map<Defect, Map<Configuration, List<String>>> MATRIX = new LinkedHashMap<>();

    @BeforeAll
    static void exploreEveryDefectInEveryConfiguration() {
        for (Defect defect : VIOMMU.defects()) {
            if (VIOMMU.property(defect.property()) instanceof Property.Liveness<ViommuState>) {
                continue;
            }
            Scope scope = Scope.defaults(VIOMMU.dimensions()).with(defect.scope());
            List<List<String>> violated = VIOMMU.configurations().parallelStream()
                    .map(c -> violated(defect, c, scope))
                    .toList();
            Map<Configuration, List<String>> row = new LinkedHashMap<>();
            for (int i = 0; i < violated.size(); i++) {
                row.put(VIOMMU.configurations().get(i), violated.get(i));
            }
            MATRIX.put(defect, row);
        }
    }

    private static List<String> violated(Defect defect, Configuration configuration, Scope scope) {
        var found = Explorer.explore(VIOMMU.model(configuration, scope, Optional.of(defect)));
        return found.checked().stream()
                .map(Property::name)
                .filter(configuration::shouldHold)
                .filter(found.violations()::containsKey)
                .toList();
    }

    @Test
    void everyDefectIsCaughtByItsPropertyInItsConfiguration() {
        assertThat(MATRIX)
                .isNotEmpty()
                .allSatisfy((defect, row) -> assertThat(row.get(VIOMMU.configuration(defect.configuration())))
                        .as(defect.name())
                        .contains(defect.property()));
    }

    @Test
    void everySafetyPropertyIsViolatedBySomeDefectWhereItShouldHold() {
        Set<String> caught = MATRIX.values().stream()
                .flatMap(row -> row.values().stream())
                .flatMap(List::stream)
                .collect(Collectors.toSet());

        assertThat(VIOMMU.properties())
                .filteredOn(p -> !(p instanceof Property.Liveness<?>))
                .extracting(Property::name)
                .allSatisfy(name -> assertThat(caught).contains(name));
    }

    @Test
    void theMatrixIsThePinnedOne() throws IOException {
        String matrix = markdown();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/defect-matrix.md"), matrix);

        assertThat(PINNED)
                .as("if the change is meant, copy model/target/defect-matrix.md to docs/")
                .content()
                .isEqualTo(matrix);
    }

    private static String markdown() {
        StringBuilder text = new StringBuilder("""
                # Where each defect is caught

                Every defect of `Viommu` in every configuration, at the standard scope (or the defect's own), by exhaustive
                exploration: the properties that should hold there and do not. A configuration that is missing does not
                show the defect. Generated and compared by `DefectMatrixTest`.

                | defect | configuration | violated |
                |---|---|---|
                """);
        MATRIX.forEach((defect, row) -> row.forEach((configuration, violated) -> {
            if (!violated.isEmpty()) {
                text.append("| %s | %s | %s |%n".formatted(defect.name(), configuration, String.join(", ", violated)));
            }
        }));
        return text.toString();
    }
}
