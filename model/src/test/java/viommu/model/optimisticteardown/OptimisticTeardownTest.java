package viommu.model.optimisticteardown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viommu.model.explorer.Asymmetry;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.liveness.LivenessCheck;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Scope;

class OptimisticTeardownTest {
    private static final OptimisticTeardown OPTIMISTIC_TEARDOWN = new OptimisticTeardown();

    static List<Configuration> configurations() {
        return OPTIMISTIC_TEARDOWN.configurations();
    }

    static List<Defect> defects() {
        return OPTIMISTIC_TEARDOWN.defects();
    }

    private static Model<OptimisticTeardownState> model(String configuration) {
        return OPTIMISTIC_TEARDOWN.model(OPTIMISTIC_TEARDOWN.configuration(configuration));
    }

    private static Model<OptimisticTeardownState> model(String configuration, Defect defect) {
        Scope scope = Scope.defaults(OPTIMISTIC_TEARDOWN.dimensions()).with(defect.scope());
        return OPTIMISTIC_TEARDOWN.model(OPTIMISTIC_TEARDOWN.configuration(configuration), scope, Optional.of(defect));
    }

    /** The violated properties, liveness included. */
    private static Set<String> violated(Model<OptimisticTeardownState> model) {
        Set<String> violated =
                new HashSet<>(Explorer.explore(model).violations().keySet());
        violated.addAll(LivenessCheck.check(model).violations().keySet());
        return violated;
    }

    /** With one CPU nothing races; separate buffers have no count; a pool of one has one end; nobody asks for early teardown. */
    @ParameterizedTest
    @CsvSource({
        "ReuseWithoutRecheck, OnePool",
        "ReuseDuringTeardown, OnePool",
        "TeardownOfReused, OnePool",
        "UncountedUnmap, OnePool",
        "WrongEnd, PerCpuPools",
        "CpuQuotaNotKept, OnePool",
        "ParkedUnderPressure, PerCpuPools",
        "UnawaitedTeardown, PerCpuPools",
        "DrainNotResumed, PerCpuPools",
        "DrainEndsAtLostRace, PerCpuPools",
        "DetachWithStaleMappings, Pressure",
        "ReclaimStaleFrame, Detach"
    })
    void aDefectHidesWhereItsSituationDoesNotArise(String defect, String configuration) {
        assertThat(violated(model(configuration, OPTIMISTIC_TEARDOWN.defect(defect))))
                .containsExactly("NoStaleDma");
    }

    @Test
    void aStaleMappingIsReusedForTheSamePageWithTheSamePermissionOnly() {
        Model<OptimisticTeardownState> model = model("OnePool");
        OptimisticTeardownState s = model.view(model.initialStates().get(0));
        for (String action :
                List.of("Map(0, p1, Read)", "Miss(0)", "Install(0, i1)", "Unmap(0, i1)", "Map(0, p1, ReadWrite)")) {
            assertThat(model.action(action).take(s)).as(action).isTrue();
        }

        assertThat(model.action("LookUp(0, i1)").take(s)).isFalse();
        assertThat(model.action("Miss(0)").take(s)).isTrue();
    }

    @Test
    void noStepAndNoPropertyPrefersAnIovaOrAPage() {
        assertThat(Asymmetry.of(model("OnePool"), Limits.standard())).isEmpty();
    }

    @Test
    void theQuotaOfAllPoolsIsKeptWhereItIsLessThanTheirQuotasTogether() {
        Scope scope = Scope.defaults(OPTIMISTIC_TEARDOWN.dimensions()).with(Map.of("StaleQuota", 1));

        Exploration<OptimisticTeardownState> found = Explorer.explore(
                OPTIMISTIC_TEARDOWN.model(OPTIMISTIC_TEARDOWN.configuration("PerCpuPools"), scope, Optional.empty()));

        assertThat(found.violations()).containsOnlyKeys("NoStaleDma");
    }
}
