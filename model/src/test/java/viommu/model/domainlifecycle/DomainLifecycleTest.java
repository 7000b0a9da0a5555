package viommu.model.domainlifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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
import viommu.model.protocol.Scope;

class DomainLifecycleTest {
    private static final DomainLifecycle LIFECYCLE = new DomainLifecycle();

    static List<Configuration> configurations() {
        return LIFECYCLE.configurations();
    }

    static List<Defect> defectsThatADmaSees() {
        return LIFECYCLE.defects().stream()
                .filter(defect -> !defect.property().equals("MappingsRemovable"))
                .toList();
    }

    private static Model<DomainLifecycleState> model(String configuration, Defect defect) {
        return LIFECYCLE.model(
                LIFECYCLE.configuration(configuration),
                Scope.defaults(LIFECYCLE.dimensions()).with(defect.scope()),
                Optional.of(defect));
    }

    /** Whether the defect violates the property in the configuration; its states may be many more than those of the protocol. */
    private static boolean violates(Defect defect, String configuration, String property) {
        return Explorer.search(
                        model(configuration, defect),
                        List.of(LIFECYCLE.property(property)),
                        Limits.standard(),
                        Progress.SILENT)
                .violations()
                .containsKey(property);
    }

    /** What cannot be unmapped is reached by nobody who should not. */
    @ParameterizedTest
    @MethodSource("defectsThatADmaSees")
    void everyDefectThatADmaSeesBreaksTheContract(Defect defect) {
        assertThat(violates(defect, defect.configuration(), "KeepsContractWithoutWindow"))
                .isTrue();
    }

    /** Hardware has no shadow, an emulator flushes its shadow with the context, requests carry no ids. */
    @ParameterizedTest
    @CsvSource({
        "EarlyIdFree, Endpoints",
        "KeptIotlb, Endpoints",
        "KeptIotlb, Shadowed",
        "KeptLookup, DomainIds",
        "MissingRollBack, Shadowed",
        "SkippedAlias, Shadowed",
        "UntoldContext, DomainIds",
        "WrongDescriptor, Shadowed"
    })
    void aDefectHidesWhereItsStepIsNotTaken(String defect, String configuration) {
        Exploration<DomainLifecycleState> found = Explorer.explore(model(configuration, LIFECYCLE.defect(defect)));

        assertThat(found.outcome()).isEqualTo(Exploration.Outcome.COMPLETE);
        assertThat(found.violations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void noStepAndNoPropertyPrefersAPageADomainOrAnId(Configuration configuration) {
        assertThat(Asymmetry.of(LIFECYCLE.model(configuration), Limits.standard()))
                .isEmpty();
    }

    @Test
    void anUnmapCutsOnlyWhatOneRequestHasMapped() {
        Constants c = constants("Endpoints");
        DomainLifecycleState s = new DomainLifecycleState(c);
        Lifecycle lifecycle = new Lifecycle(c);

        assertThat(lifecycle.cuts(s, 0, 0, 0)).isFalse();
        s.joined.add(0);
        assertThat(lifecycle.cuts(s, 0, 0, 0)).isTrue();
        assertThat(lifecycle.cuts(s, 0, 1, 1)).isTrue();
        assertThat(lifecycle.cuts(s, 0, 0, 1)).isFalse();
        assertThat(lifecycle.cuts(s, 1, 0, 0)).isFalse();
    }

    @Test
    void aDomainWithoutMemberHasNothingToInvalidate() {
        Constants c = constants("DomainIds");
        DomainLifecycleState s = new DomainLifecycleState(c);
        Lifecycle lifecycle = new Lifecycle(c);
        s.idUsed.add(0);
        s.idOwner.set(0, 1);

        assertThat(lifecycle.tag(s, 1)).isEqualTo(-1);
        s.members.add(1, Constants.E2);
        assertThat(lifecycle.tag(s, 1)).isZero();
    }

    private static Constants constants(String configuration) {
        return DomainLifecycleConfigurations.constants(
                LIFECYCLE.configuration(configuration), Scope.defaults(LIFECYCLE.dimensions()));
    }
}
