package viommu.ci.bench.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import viommu.ci.input.BadInputException;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Model;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.model.protocol.Scope;
import viommu.model.protocol.UnknownNameException;
import viommu.model.state.State;

/**
 * The graph that all contenders see.
 *
 * @param protocol the name of a protocol
 * @param configuration the name of one of its configurations
 * @param sizes of the scope that are not the usual ones
 */
record Anchor(String protocol, String configuration, Map<String, Integer> sizes) {
    /** Three IOVAs that can be stale at once, and a queue that takes them all: 1.3 million states. */
    private static final Anchor STANDARD =
            new Anchor("Viommu", "DeferredSidecore", Map.of("Iova", 3, "QueueCapacity", 4, "StaleQuota", 3));

    Anchor {
        sizes = Map.copyOf(sizes);
    }

    static Anchor standard() {
        return STANDARD;
    }

    /** @throws BadInputException if there is no graph of such sizes */
    Anchor with(Map<String, Integer> changes) {
        Map<String, Integer> changed = new LinkedHashMap<>(sizes);
        changed.putAll(changes);
        Anchor anchor = new Anchor(protocol, configuration, changed);
        try {
            anchor.model(true);
        } catch (UnknownNameException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new BadInputException(e.getMessage());
        }
        return anchor;
    }

    /** The sizes of all dimensions. */
    Scope scope() {
        return Scope.defaults(Protocols.named(protocol).dimensions()).with(sizes);
    }

    /** @param judged whether the properties of the configuration are looked at, or states and deadlock only */
    Model<?> model(boolean judged) {
        return model(Protocols.named(protocol), judged);
    }

    private <S extends State> Model<S> model(Protocol<S> named, boolean judged) {
        Configuration found = named.configuration(configuration);
        return named.model(
                judged ? found : new Configuration(found.name(), found.constants(), Map.of()),
                scope(),
                Optional.empty());
    }

    @Override
    public String toString() {
        return protocol + " " + configuration + " (" + scope() + ")";
    }
}
