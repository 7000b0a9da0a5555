package viommu.ci.bench.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import viommu.ci.bench.NotMeasuredException;
import viommu.ci.bench.process.Program;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Explorer;

class PromelaTest {
    private static final Path MODEL = Path.of("bench", "promela");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Iova=1 Page=1 Frame=1",
                "Iova=1 StaleQuota=1 QueueCapacity=2",
                "StaleAge=0 InflightLimit=2",
                "StaleAge=2",
                "Page=1 Frame=3 InflightLimit=3",
                "Iova=3 Page=1 StaleQuota=3 QueueCapacity=4"
            })
    void spinSeesTheStatesAndTransitionsThatTheExplorerSees(String scope) {
        assumeTrue(runs("spin", "-V") && runs("gcc", "--version"), "spin and gcc are not both installed");
        Anchor anchor = new Anchor("Viommu", "DeferredSidecore", sizes(scope));

        Exploration<?> ours = Explorer.explore(anchor.model(false));
        PanReport spins = Pan.compile(MODEL, folder, anchor.scope(), List.of("-DSAFETY", "-DNOREDUCE"))
                .search(100_000, 18)
                .report();

        assertThat(spins.size()).isEqualTo(new GraphSize(ours.states(), ours.transitions()));
    }

    private static Map<String, Integer> sizes(String scope) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (String size : scope.split(" ")) {
            sizes.put(size.split("=")[0], Integer.valueOf(size.split("=")[1]));
        }
        return sizes;
    }

    private boolean runs(String... command) {
        try {
            new Program(folder, command).run();
            return true;
        } catch (NotMeasuredException e) {
            return false;
        }
    }
}
