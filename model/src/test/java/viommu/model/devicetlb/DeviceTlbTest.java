package viommu.model.devicetlb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viommu.model.explorer.Asymmetry;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.liveness.LivenessCheck;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Scope;

class DeviceTlbTest {
    private static final DeviceTlb DEVICE_TLB = new DeviceTlb();

    static List<Configuration> configurations() {
        return DEVICE_TLB.configurations();
    }

    static List<Defect> defects() {
        return DEVICE_TLB.defects();
    }

    private static Model<DeviceTlbState> model(String configuration, Defect defect) {
        Scope scope = Scope.defaults(DEVICE_TLB.dimensions()).with(defect.scope());
        return DEVICE_TLB.model(DEVICE_TLB.configuration(configuration), scope, Optional.of(defect));
    }

    /** The violated properties, liveness included. */
    private static Set<String> violated(Model<DeviceTlbState> model) {
        Set<String> violated =
                new HashSet<>(Explorer.explore(model).violations().keySet());
        violated.addAll(LivenessCheck.check(model).violations().keySet());
        return violated;
    }

    /** Where functions stay, nothing is detached, attached or removed; an over-wide invalidation has no size. */
    @ParameterizedTest
    @CsvSource({
        "KeptDeviceTlb, ExactFixed",
        "WrongDomainFlush, ExactFixed",
        "UnlistedFunction, ExactFixed",
        "RetriedRequest, ExactFixed",
        "SmallBlock, OverWideFixed",
        "InclusiveEnd, OverWideFixed",
        "FlushAllFlushesOne, ExactFixed"
    })
    void aDefectHidesWhereItsStepIsNotTaken(String defect, String configuration) {
        assertThat(violated(model(configuration, DEVICE_TLB.defect(defect)))).isEmpty();
    }

    @Test
    void onlyFunctionsThatStayLeaveStepsUntaken() {
        Map<String, List<String>> never = configurations().stream()
                .collect(Collectors.toMap(
                        Configuration::name,
                        c -> Explorer.explore(DEVICE_TLB.model(c)).neverTaken()));

        assertThat(never.get("ExactHotPlug")).isEmpty();
        assertThat(never.get("ExactFixed"))
                .containsExactly("Attach", "Detach", "ClearContext", "TimeOut", "Remove", "Insert");
    }

    @Test
    void noStepAndNoPropertyPrefersAPage() {
        assertThat(Asymmetry.of(DEVICE_TLB.model(DEVICE_TLB.configuration("ExactFixed")), Limits.standard()))
                .isEmpty();
    }

    @Test
    void anInvalidationCoversTheSmallestAlignedBlockAroundItsRange() {
        Scope four = Scope.defaults(DEVICE_TLB.dimensions()).with(Map.of("Iovas", 4));
        Teardown teardown = new Teardown(new Constants(Coverage.EXACT, Plugging.FIXED, four));

        assertThat(teardown.covered(2, 2)).isEqualTo(0b0100);
        assertThat(teardown.covered(2, 3)).isEqualTo(0b1100);
        assertThat(teardown.covered(1, 2)).isEqualTo(0b1111);
    }
}
