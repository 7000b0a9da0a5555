package viommu.model.optimisticteardown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Scope;
import viommu.model.state.Names;

/** The features of optimistic teardown, no more at once than one look can take in; what is expected of each. */
final class OptimisticTeardownConfigurations {
    static final List<Configuration> ALL = List.of(
            configuration("OnePool", Processors.ONE, Buffers.SEPARATE, Permissions.TWO, Surroundings.QUIET),
            configuration("PerCpuPools", Processors.SEVERAL, Buffers.SHARED, Permissions.ONE, Surroundings.QUIET),
            configuration("Detach", Processors.SEVERAL, Buffers.SEPARATE, Permissions.ONE, Surroundings.HOT_PLUG),
            configuration(
                    "Pressure", Processors.SEVERAL, Buffers.SEPARATE, Permissions.ONE, Surroundings.OVERCOMMITTED));

    private OptimisticTeardownConfigurations() {}

    private static Configuration configuration(
            String name, Processors processors, Buffers buffers, Permissions permissions, Surroundings surroundings) {
        return new Configuration(
                name,
                Map.of(
                        "Processors", Names.of(processors),
                        "Buffers", Names.of(buffers),
                        "Permissions", Names.of(permissions),
                        "Surroundings", Names.of(surroundings)),
                expected(permissions, surroundings));
    }

    /** A stale mapping stays in reach for a while: that is what its reuse saves time with. */
    private static Map<String, Expectation> expected(Permissions permissions, Surroundings surroundings) {
        Map<String, Expectation> expected = new LinkedHashMap<>();
        OptimisticTeardownProperties.ALL.forEach(property -> expected.put(property.name(), Expectation.HOLDS));
        expected.put("NoStaleDma", Expectation.VIOLATED);
        if (permissions == Permissions.ONE) {
            expected.remove("NoWiderAccess");
        }
        if (surroundings != Surroundings.QUIET) {
            expected.remove("StaleEventuallyTornDown");
        }
        if (surroundings != Surroundings.HOT_PLUG) {
            expected.remove("NoDmaAfterDetach");
            expected.remove("DetachesComplete");
        }
        if (surroundings != Surroundings.OVERCOMMITTED) {
            expected.remove("OvercommitSafe");
            expected.remove("PressureRelieved");
            expected.remove("PressureAnswered");
        }
        return expected;
    }

    static Constants constants(Configuration configuration, Scope scope) {
        Map<String, String> constants = configuration.constants();
        return new Constants(
                constant(Processors.values(), constants.get("Processors")),
                constant(Buffers.values(), constants.get("Buffers")),
                constant(Permissions.values(), constants.get("Permissions")),
                constant(Surroundings.values(), constants.get("Surroundings")),
                scope);
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name) {
        for (E constant : constants) {
            if (Names.of(constant).equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name + " is not one of " + List.of(constants));
    }
}
