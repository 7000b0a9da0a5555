package viommu.model.invalidationqueue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Property;
import viommu.model.protocol.Scope;
import viommu.model.state.Names;

/** One for each design; everything is expected to hold in all of them. */
final class InvalidationQueueConfigurations {
    static final List<Configuration> ALL = Stream.of(Design.values())
            .map(InvalidationQueueConfigurations::configuration)
            .toList();

    private InvalidationQueueConfigurations() {}

    private static Configuration configuration(Design design) {
        Map<String, Expectation> expected = new LinkedHashMap<>();
        InvalidationQueueProperties.ALL.stream()
                .map(Property::name)
                .forEach(property -> expected.put(property, Expectation.HOLDS));
        return new Configuration(Names.of(design), Map.of("Design", Names.of(design)), expected);
    }

    static Constants constants(Configuration configuration, Scope scope) {
        String name = configuration.constants().get("Design");
        Design design = Stream.of(Design.values())
                .filter(d -> Names.of(d).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is not one of " + List.of(Design.values())));
        return new Constants(design, scope);
    }
}
