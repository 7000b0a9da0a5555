package viommu.model.pinaccounting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Scope;
import viommu.model.state.Names;

/** One for each feature; everything holds. */
final class PinAccountingConfigurations {
    static final List<Configuration> ALL =
            List.of(configuration(Feature.REGIONS), configuration(Feature.SHARED), configuration(Feature.BALLOON));

    private PinAccountingConfigurations() {}

    private static Configuration configuration(Feature feature) {
        Map<String, Expectation> expected = new LinkedHashMap<>();
        PinAccountingProperties.ALL.forEach(property -> expected.put(property.name(), Expectation.HOLDS));
        if (feature != Feature.BALLOON) {
            expected.remove("PluggedIsMapped");
        }
        return new Configuration(Names.of(feature), Map.of("Feature", Names.of(feature)), expected);
    }

    static Constants constants(Configuration configuration, Scope scope) {
        String name = configuration.constants().get("Feature");
        for (Feature feature : Feature.values()) {
            if (Names.of(feature).equals(name)) {
                return new Constants(feature, scope);
            }
        }
        throw new IllegalArgumentException(name + " is not one of " + List.of(Feature.values()));
    }
}
