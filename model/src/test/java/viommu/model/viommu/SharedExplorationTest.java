package viommu.model.viommu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Model;

class SharedExplorationTest {
    @Test
    void theResultDoesNotDependOnTheThreads() {
        Viommu viommu = new Viommu();
        Model<?> model = viommu.model(viommu.configuration("DeferredSidecore"));

        Exploration<?> alone = Explorer.explore(model);

        for (int threads = 2; threads <= 3; threads++) {
            Exploration<?> shared = Explorer.explore(model, Limits.standard().withThreads(threads), Progress.SILENT);
            assertThat(shared.states()).isEqualTo(alone.states());
            assertThat(shared.depth()).isEqualTo(alone.depth());
            assertThat(shared.taken()).isEqualTo(alone.taken());
            assertThat(shared.landmarks()).isEqualTo(alone.landmarks()).isNotEmpty();
            assertThat(shared.violations().keySet())
                    .isEqualTo(alone.violations().keySet())
                    .isNotEmpty();
            shared.violations()
                    .forEach((property, trace) -> assertThat(trace.toString())
                            .isEqualTo(alone.violations().get(property).toString()));
        }
    }
}
