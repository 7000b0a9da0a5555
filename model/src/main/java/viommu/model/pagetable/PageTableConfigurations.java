package viommu.model.pagetable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Scope;
import viommu.model.state.Names;

/** One configuration per feature, with the others switched off; everything holds. */
final class PageTableConfigurations {
    static final List<Configuration> ALL = Stream.of(Feature.values())
            .map(PageTableConfigurations::configuration)
            .toList();

    private PageTableConfigurations() {}

    private static Configuration configuration(Feature feature) {
        Map<String, Expectation> expected = new LinkedHashMap<>();
        PageTableProperties.ALL.forEach(property -> expected.put(property.name(), Expectation.HOLDS));
        if (feature != Feature.TWO_LEVELS) {
            expected.remove("NoFreedTableWalk");
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
