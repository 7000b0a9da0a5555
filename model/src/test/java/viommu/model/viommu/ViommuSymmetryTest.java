package viommu.model.viommu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import viommu.model.explorer.Asymmetry;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Exploration.Outcome;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.explorer.Symmetry;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Model;
import viommu.model.protocol.Scope;
import viommu.model.protocol.Trace;

class ViommuSymmetryTest {
    private static final Viommu VIOMMU = new Viommu();

    static List<Configuration> configurations() {
        return VIOMMU.configurations();
    }

    private static Exploration<ViommuState> reduced(Model<ViommuState> model) {
        return Explorer.explore(model, Symmetry.of(model), Limits.standard(), Progress.SILENT);
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void oneStateForEachOrbitGivesTheSameVerdictsAndTheSameLengths(Configuration configuration) {
        Model<ViommuState> model = VIOMMU.model(configuration);
        Exploration<ViommuState> all = Explorer.explore(model);
        Exploration<ViommuState> reduced = reduced(model);

        assertThat(reduced.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(lengths(reduced)).isEqualTo(lengths(all));
        assertThat(reduced.depth()).isEqualTo(all.depth());
        assertThat(reduced.deadlock()).isEmpty();
        assertThat(reduced.neverTaken()).isEqualTo(all.neverTaken());
        assertThat(reduced.represented()).isEqualTo(all.states());
        assertThat(reduced.renamings()).isEqualTo(8);
        assertThat(reduced.reduction()).isBetween(1.0, 8.0);
    }

    private static Map<String, Integer> lengths(Exploration<ViommuState> found) {
        return found.violations().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, violation -> violation.getValue().length()));
    }

    @Test
    void everyCounterexampleIsABehaviourOfTheModel() {
        Model<ViommuState> model = VIOMMU.model(VIOMMU.configuration("DeferredSidecore"));

        Map<String, Trace<ViommuState>> violations = reduced(model).violations();

        assertThat(violations).isNotEmpty().allSatisfy((property, trace) -> {
            assertThat(model.initialStates()).contains(trace.initial());
            assertThat(Trace.of(
                            model,
                            trace.initial(),
                            trace.taken().stream().map(Trace.Taken::action).toList()))
                    .isEqualTo(trace);
            assertThat(trace.violation(VIOMMU.property(property))).contains(trace);
        });
    }

    /** As TLC counts with SYMMETRY, by {@code MCViommu_<configuration>_Symmetric.cfg}. */
    @ParameterizedTest
    @CsvSource({
        "StrictBareMetal, 146, 15",
        "StrictSidecore, 455, 37",
        "AsyncBareMetal, 3210, 26",
        "OptimisticSidecore, 2561, 44",
        "HostileSamecore, 2315, 27"
    })
    void thereAreAsManyOrbitsAsTlcFinds(String configuration, long orbits, int depth) {
        Exploration<ViommuState> found = reduced(VIOMMU.model(VIOMMU.configuration(configuration)));

        assertThat(found.states()).isEqualTo(orbits);
        assertThat(found.depth()).isEqualTo(depth);
    }

    @ParameterizedTest
    @ValueSource(strings = {"StrictBareMetal", "StrictSidecore", "OptimisticBareMetal", "HostileSamecore"})
    void noStepAndNoPropertyPrefersAnIdentifier(String configuration) {
        assertThat(Asymmetry.of(VIOMMU.model(VIOMMU.configuration(configuration)), Limits.standard()))
                .isEmpty();
    }

    @Test
    void aDefectIsFoundByATraceOfTheSameLength() {
        Model<ViommuState> defective = VIOMMU.model(
                VIOMMU.configuration("StrictSidecore"),
                Scope.defaults(VIOMMU.dimensions()),
                Optional.of(VIOMMU.defect("EarlyUnpin")));

        assertThat(lengths(reduced(defective))).isNotEmpty().isEqualTo(lengths(Explorer.explore(defective)));
    }

    @Test
    void aScopeWithTooManyRenamingsIsRefused() {
        Scope large = Scope.defaults(VIOMMU.dimensions()).with(Map.of("Page", 6, "Frame", 6));
        Model<ViommuState> model = VIOMMU.model(VIOMMU.configuration("StrictSidecore"), large, Optional.empty());

        assertThatThrownBy(() -> Symmetry.of(model)).hasMessageContaining("Iova=2 Page=6 Frame=6");
    }
}
