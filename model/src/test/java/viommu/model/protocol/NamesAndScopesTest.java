package viommu.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import viommu.model.viommu.Viommu;

class NamesAndScopesTest {
    private final Viommu viommu = new Viommu();

    @Test
    void theProtocolIsFoundAsAService() {
        assertThat(Protocols.named("Viommu").name()).isEqualTo("Viommu");
    }

    @Test
    void anUnknownNameListsTheKnownOnes() {
        assertThatThrownBy(() -> viommu.configuration("StrictSideCore"))
                .isInstanceOfSatisfying(UnknownNameException.class, e -> {
                    assertThat(e.kind()).isEqualTo("configuration");
                    assertThat(e.known()).hasSize(14).contains("StrictSidecore");
                });
    }

    @Test
    void aSizeOutOfScopeIsRefusedWithItsBounds() {
        Scope scope = Scope.defaults(viommu.dimensions());

        assertThatThrownBy(() -> scope.with(Map.of("Iova", 99)))
                .hasMessage("Iova=99 is out of scope: it is from 1 to 4");
        assertThatThrownBy(() -> scope.with(Map.of("Iovas", 1))).isInstanceOf(UnknownNameException.class);
        assertThatThrownBy(() -> model(scope.with(Map.of("Page", 3)))).hasMessageContaining("as many frames as pages");
        assertThatThrownBy(() -> model(scope.with(Map.of("QueueCapacity", 2)))).hasMessageContaining("must fit");
    }

    private void model(Scope scope) {
        viommu.model(viommu.configuration("StrictSidecore"), scope, Optional.empty());
    }

    @Test
    void everyDefectNamesAConfigurationAPropertyThatShouldHoldThereAndASource() {
        assertThat(viommu.defects()).hasSizeGreaterThanOrEqualTo(11).allSatisfy(defect -> {
            assertThat(viommu.configuration(defect.configuration()).shouldHold(defect.property()))
                    .isTrue();
            assertThat(defect.citations()).isNotEmpty();
        });
    }

    @Test
    void anActionIsNamedAsItIsWrittenInTla() {
        var model = viommu.model(viommu.configuration("DeferredSidecore"));

        assertThat(model.action("Map(i1, p2)").picks()).hasToString("{iova=i1, page=p2}");
        assertThat(model.action("SubmitInvalidation(<<i2, i1>>)").step().name()).isEqualTo("SubmitInvalidation");
        assertThat(model.action("FlushStale({i1, i2})").step().actor()).isEqualTo("guest");
        assertThat(model.action("Reshadow(None)").step().actor()).isEqualTo("emulator");
    }
}
