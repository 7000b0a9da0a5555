package viommu.ci.bench.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Scope;
import viommu.model.protocol.Trace;
import viommu.model.viommu.Viommu;
import viommu.model.viommu.ViommuState;

/** What we compare ourselves with does the same work. */
class ChainsTest {
    private static final Viommu VIOMMU = new Viommu();

    @Test
    void a_chain_is_a_behaviour_of_full_length_and_is_judged_on_the_way() {
        Model<ViommuState> model = VIOMMU.model(VIOMMU.configuration("DeferredSidecore"));
        Property<ViommuState> violated = VIOMMU.property("NoStaleDma");

        JqwikSession.run(() -> {
            var chains = Chains.guarded(model, List.of(violated), 150).generator(1_000);
            Random random = new Random(1);
            for (int n = 0; n < 20; n++) {
                Behaviour<ViommuState> behaviour = chains.next(random).value().run();
                Trace<ViommuState> trace = Trace.of(model, model.initialStates().get(0), behaviour.taken());
                assertThat(behaviour.taken()).hasSize(150);
                assertThat(trace.length()).as("all are enabled").isEqualTo(150);
                assertThat(behaviour.isViolated())
                        .isEqualTo(trace.violation(violated).isPresent());
            }
        });
    }

    @Test
    void both_shrink_a_chain_that_violates_the_property() {
        var defect = VIOMMU.defect("MissingMapInvalidation");
        var model = VIOMMU.model(
                VIOMMU.configuration(defect.configuration()), Scope.defaults(VIOMMU.dimensions()), Optional.of(defect));

        var compared = ShrinkingComparison.of(model, VIOMMU.property(defect.property()), 2);

        assertThat(compared).hasSize(2).allSatisfy(one -> {
            assertThat(one.ours()).isEqualTo(2);
            assertThat(one.jqwik()).isBetween(2, one.original());
        });
    }
}
