package viommu.ci.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;

/**
 * What is verified of one protocol.
 *
 * @param properties the names of all its properties, in its order
 * @param sentences what the properties promise, by name, as far as it is known
 */
public record Part(
        String protocol,
        List<String> properties,
        List<Configuration> configurations,
        List<Defect> defects,
        Map<String, String> sentences) {

    public Part {
        properties = List.copyOf(properties);
        configurations = List.copyOf(configurations);
        defects = List.copyOf(defects);
        sentences = Map.copyOf(sentences);
    }

    /** Of properties of which no more is known than their names. */
    public Part(String protocol, List<String> properties, List<Configuration> configurations, List<Defect> defects) {
        this(protocol, properties, configurations, defects, Map.of());
    }

    /** All of it. */
    public static Part of(Protocol<?> protocol) {
        return new Part(
                protocol.name(),
                protocol.properties().stream().map(Property::name).toList(),
                protocol.configurations(),
                protocol.defects(),
                protocol.properties().stream().collect(Collectors.toMap(Property::name, Property::sentence)));
    }

    /** Only the configurations of these names, and the defects that show there. */
    public Part only(List<String> names) {
        return new Part(
                protocol,
                properties,
                configurations.stream().filter(c -> names.contains(c.name())).toList(),
                defects.stream().filter(d -> names.contains(d.configuration())).toList(),
                sentences);
    }
}
