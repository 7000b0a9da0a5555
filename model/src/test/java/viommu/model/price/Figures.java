package viommu.model.price;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import viommu.model.viommu.Emulation;
import viommu.model.viommu.Teardown;

/** What the tests of the simulation share; the costs are like the real ones, and round. */
final class Figures {
    static final CostTable COSTS = costs();
    static final Workload SHORT = Workload.standard().withPackets(2_000).withWarmUp(1_000);

    private Figures() {}

    private static CostTable costs() {
        Map<Cost, Double> values = new EnumMap<>(Cost.class);
        for (Cost cost : Cost.values()) {
            values.put(cost, 500.0);
        }
        values.put(Cost.CLOCK, 3_000.0);
        values.put(Cost.IOVA_ALLOCATE, 4_000.0);
        values.put(Cost.IOVA_ALLOCATE_DEFERRED, 1_500.0);
        values.put(Cost.FLUSH_IOTLB, 2_000.0);
        values.put(Cost.EXIT, 12_000.0);
        values.put(Cost.FAULT_IN, 300_000.0);
        values.put(Cost.PAGE_LOSS, 0.08);
        return new CostTable(
                values.entrySet().stream()
                        .map(e -> new CostEntry(e.getKey(), e.getValue(), 0, 1e6, "", CostEntry.Kind.ASSUMED, "a test"))
                        .toList(),
                List.of());
    }

    /** A teardown under an emulation. */
    record Both(Teardown teardown, Emulation emulation) {
        Measured run(Workload workload, CostTable costs) {
            return Simulation.run(Way.of(teardown, emulation), workload, costs);
        }
    }

    static Stream<Both> all() {
        return Stream.of(Teardown.values())
                .filter(teardown -> teardown != Teardown.HOSTILE)
                .flatMap(teardown -> Stream.of(Emulation.values()).map(emulation -> new Both(teardown, emulation)));
    }
}
