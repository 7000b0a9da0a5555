package viommu.model.dmatracking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Scope;
import viommu.model.state.Names;

/** Requests for one page and for several, and a balloon; everything holds in all of them. */
final class DmaTrackingConfigurations {
    static final List<Configuration> ALL = List.of(
            configuration(Requests.SINGLE, Unpinning.LRU),
            configuration(Requests.BATCH, Unpinning.LRU),
            configuration(Requests.SINGLE, Unpinning.BALLOON));

    private DmaTrackingConfigurations() {}

    private static Configuration configuration(Requests requests, Unpinning unpinning) {
        Map<String, Expectation> expected = new LinkedHashMap<>();
        DmaTrackingProperties.ALL.forEach(property -> expected.put(property.name(), Expectation.HOLDS));
        if (unpinning == Unpinning.BALLOON) {
            expected.remove("NoPinLost");
            expected.remove("PinsReturned");
        } else {
            expected.remove("BalloonedPagesTaken");
        }
        return new Configuration(
                Names.of(requests) + Names.of(unpinning),
                Map.of("Requests", Names.of(requests), "Unpinning", Names.of(unpinning)),
                expected);
    }

    static Constants constants(Configuration configuration, Scope scope) {
        return new Constants(
                constant(Requests.values(), configuration.constants().get("Requests")),
                constant(Unpinning.values(), configuration.constants().get("Unpinning")),
                scope);
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name) {
        return Stream.of(constants)
                .filter(constant -> Names.of(constant).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is not one of " + List.of(constants)));
    }
}
