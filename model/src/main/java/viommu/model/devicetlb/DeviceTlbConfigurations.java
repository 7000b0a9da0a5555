package viommu.model.devicetlb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Scope;
import viommu.model.state.Names;

/** Exact and over-wide invalidations with two functions for good, and functions that come and go; everything holds. */
final class DeviceTlbConfigurations {
    static final List<Configuration> ALL = List.of(
            configuration(Coverage.EXACT, Plugging.FIXED),
            configuration(Coverage.OVER_WIDE, Plugging.FIXED),
            configuration(Coverage.EXACT, Plugging.HOT_PLUG));

    private DeviceTlbConfigurations() {}

    private static Configuration configuration(Coverage coverage, Plugging plugging) {
        Map<String, Expectation> expected = new LinkedHashMap<>();
        DeviceTlbProperties.ALL.forEach(property -> expected.put(property.name(), Expectation.HOLDS));
        if (plugging == Plugging.FIXED) {
            expected.remove("NoDmaAfterDetach");
        }
        return new Configuration(
                Names.of(coverage) + Names.of(plugging),
                Map.of("Coverage", Names.of(coverage), "Plugging", Names.of(plugging)),
                expected);
    }

    static Constants constants(Configuration configuration, Scope scope) {
        return new Constants(
                constant(Coverage.values(), configuration.constants().get("Coverage")),
                constant(Plugging.values(), configuration.constants().get("Plugging")),
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
