package viommu.ci.tlc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.UnknownNameException;

/** Configurations of any protocol, by names such as {@code StrictSidecore} and {@code Viommu/StrictSidecore}. */
public final class Names {
    private Names() {}

    /**
     * The configurations that are meant, by protocol; without names all, that is, an empty list for every protocol.
     *
     * @throws UnknownNameException if a name means nothing
     */
    public static Map<Protocol<?>, List<String>> find(List<Protocol<?>> protocols, List<String> names) {
        Map<Protocol<?>, List<String>> found = new LinkedHashMap<>();
        if (names.isEmpty()) {
            protocols.forEach(p -> found.put(p, List.of()));
        }
        for (String name : names) {
            boolean known = false;
            for (Protocol<?> protocol : protocols) {
                for (Configuration configuration : protocol.configurations()) {
                    if (name.equals(protocol.name())
                            || name.equals(configuration.name())
                            || name.equals(protocol.name() + "/" + configuration.name())) {
                        found.computeIfAbsent(protocol, p -> new ArrayList<>()).add(configuration.name());
                        known = true;
                    }
                }
            }
            if (!known) {
                throw new UnknownNameException("configuration", name, all(protocols, name.contains("/")));
            }
        }
        return found;
    }

    private static List<String> all(List<Protocol<?>> protocols, boolean inFull) {
        return protocols.stream()
                .flatMap(p -> p.configurations().stream().map(c -> (inFull ? p.name() + "/" : "") + c.name()))
                .toList();
    }
}
