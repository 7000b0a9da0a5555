package viommu.model.invalidationqueue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.model.explorer.Explorer;
import viommu.model.liveness.LivenessCheck;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Scope;

class DefectsTest {
    private static final InvalidationQueue QUEUE = new InvalidationQueue();

    /** By defect, what is violated in its configuration. */
    private static final Map<Defect, Set<String>> VIOLATED = new ConcurrentHashMap<>();

    static List<Defect> defects() {
        return QUEUE.defects();
    }

    private static Model<InvalidationQueueState> model(Configuration configuration, Defect defect) {
        Scope scope = Scope.defaults(QUEUE.dimensions()).with(defect.scope());
        return QUEUE.model(configuration, scope, Optional.of(defect));
    }

    private static Set<String> violated(Defect defect) {
        return VIOLATED.computeIfAbsent(defect, DefectsTest::find);
    }

    private static Set<String> find(Defect defect) {
        Model<InvalidationQueueState> model = model(QUEUE.configuration(defect.configuration()), defect);
        Set<String> violated =
                new TreeSet<>(LivenessCheck.check(model).violations().keySet());
        violated.addAll(Explorer.explore(model).violations().keySet());
        return violated;
    }

    /** What is released is at stake, unless nothing is. */
    @ParameterizedTest
    @MethodSource("defects")
    void everyDefectButThoseThatBlockOrLeakBreaksIsolation(Defect defect) {
        assertThat(violated(defect).contains("NoDmaAfterTeardown"))
                .isEqualTo(!Set.of("WaitsComplete", "NoIovaLost", "FailureCountsOnce")
                        .contains(defect.property()));
    }
}
