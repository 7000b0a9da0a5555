package viommu.model.viommu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import viommu.model.explorer.Explorer;
import viommu.model.protocol.Configuration;

class VerdictTableTest {
    static List<Configuration> configurations() {
        return new Viommu().configurations();
    }

    @Test
    void isolationIsBrokenExactlyWhereTheUnmapReturnsBeforeTheTeardown() {
        Map<String, Boolean> isolated = configurations().stream()
                .filter(c -> c.applies("NoStaleDma"))
                .collect(Collectors.toMap(Configuration::name, c -> c.shouldHold("NoStaleDma")));

        assertThat(isolated).hasSize(12);
        assertThat(isolated.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("StrictBareMetal", "StrictSamecore", "StrictSidecore", "AsyncSamecore");
    }

    @Test
    void onlyTheStepsOfAnotherStrategyAreNeverTaken() {
        Map<String, List<String>> never = configurations().stream()
                .collect(Collectors.toMap(
                        Configuration::name,
                        c -> Explorer.explore(new Viommu().model(c)).neverTaken()));

        assertThat(never.get("OptimisticSidecore")).isEmpty();
        assertThat(never.get("StrictSidecore")).containsExactly("Reuse", "FlushStale", "Tick");
        assertThat(never.get("OptimisticBareMetal")).containsExactly("Unshadow", "Unpin", "Reshadow");
        assertThat(never.get("HostileSidecore")).containsExactly("Complete");
    }
}
