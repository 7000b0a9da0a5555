package viommu.model.domainlifecycle;

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
final class DomainLifecycleConfigurations {
    static final List<Configuration> ALL = Stream.of(Design.values())
            .map(DomainLifecycleConfigurations::configuration)
            .toList();

    private DomainLifecycleConfigurations() {}

    /** Where the IOMMU is hardware, nothing is pinned for an endpoint; requests carry no ids. */
    private static Configuration configuration(Design design) {
        Map<String, Expectation> expected = new LinkedHashMap<>();
        DomainLifecycleProperties.ALL.stream()
                .map(Property::name)
                .forEach(property -> expected.put(property, Expectation.HOLDS));
        if (design == Design.DOMAIN_IDS) {
            expected.remove("PinsExact");
        }
        if (design == Design.ENDPOINTS) {
            expected.remove("IdsExact");
            expected.remove("NoIdLost");
        }
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
