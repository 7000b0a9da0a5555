package viommu.model.flushqueue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Scope;
import viommu.model.state.Names;

/** A ring for each CPU, one for all, and none; what is expected of each. */
final class FlushQueueConfigurations {
    static final List<Configuration> ALL = List.of(
            configuration("PerCpu", Queue.PER_CPU),
            configuration("Single", Queue.SINGLE),
            configuration("Strict", Queue.NONE));

    private FlushQueueConfigurations() {}

    private static Configuration configuration(String name, Queue queue) {
        return new Configuration(name, Map.of("Queue", Names.of(queue)), expected(queue));
    }

    /** A flush queue leaves the data page in reach for a while: that is what it saves time with. */
    private static Map<String, Expectation> expected(Queue queue) {
        Map<String, Expectation> expected = new LinkedHashMap<>();
        expected.put("NoStaleDma", queue == Queue.NONE ? Expectation.HOLDS : Expectation.VIOLATED);
        expected.put("NoIovaReuseBeforeFlush", Expectation.HOLDS);
        expected.put("NoFreedTableWalk", Expectation.HOLDS);
        expected.put("TablePagesFreedOnce", Expectation.HOLDS);
        expected.put("NoTablePageLost", Expectation.HOLDS);
        expected.put("MappedDmaSucceeds", Expectation.HOLDS);
        expected.put("NoIovaLost", Expectation.HOLDS);
        expected.put("KeepsContract", Expectation.HOLDS);
        if (queue == Queue.NONE) {
            expected.put("KeepsContractWithoutWindow", Expectation.HOLDS);
        } else {
            expected.put("ReleaseIsComing", Expectation.HOLDS);
        }
        if (queue == Queue.PER_CPU) {
            expected.put("UnmappedEventuallyReleased", Expectation.HOLDS);
        }
        return expected;
    }

    static Constants constants(Configuration configuration, Scope scope) {
        String name = configuration.constants().get("Queue");
        for (Queue queue : Queue.values()) {
            if (Names.of(queue).equals(name)) {
                return new Constants(queue, scope);
            }
        }
        throw new IllegalArgumentException(name + " is not one of " + List.of(Queue.values()));
    }
}
