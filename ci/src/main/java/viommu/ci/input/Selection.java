package viommu.ci.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Scope;
import viommu.model.protocol.UnknownNameException;
import viommu.model.state.State;

/**
 * What of a protocol a command is to look at.
 *
 * @param configurations never empty
 * @param defect to build in
 * @param properties that were asked for; empty for all
 * @param scopeChanges as the user wrote them
 */
public record Selection<S extends State>(
        Protocol<S> protocol,
        List<Configuration> configurations,
        Optional<Defect> defect,
        List<Property<S>> properties,
        Map<String, Integer> scopeChanges) {

    /**
     * Finds what the names mean. Without configurations: the defect's own, or all.
     *
     * @throws UnknownNameException if one of the names means nothing
     * @throws BadInputException if the properties apply to none of the configurations
     */
    public static <S extends State> Selection<S> of(
            Protocol<S> protocol,
            List<String> configurations,
            Optional<String> defect,
            List<String> properties,
            Map<String, Integer> scopeChanges) {
        Optional<Defect> seeded = defect.map(protocol::defect);
        List<Configuration> chosen = configurations.isEmpty()
                ? seeded.map(d -> List.of(protocol.configuration(d.configuration())))
                        .orElse(protocol.configurations())
                : configurations.stream()
                        .distinct()
                        .map(protocol::configuration)
                        .toList();
        List<Property<S>> named = properties.stream()
                .distinct()
                .<Property<S>>map(protocol::property)
                .toList();
        List<Configuration> fitting = chosen.stream()
                .filter(c -> named.isEmpty() || named.stream().anyMatch(p -> c.applies(p.name())))
                .toList();
        if (fitting.isEmpty()) {
            throw new BadInputException(String.join(", ", properties) + " does not apply to "
                    + String.join(", ", chosen.stream().map(Configuration::name).toList()));
        }
        return new Selection<>(protocol, fitting, seeded, named, new LinkedHashMap<>(scopeChanges));
    }

    /** Whether the user named what to look at, rather than taking everything. */
    public boolean isNarrow() {
        return configurations.size() == 1 || !properties.isEmpty();
    }

    /**
     * The protocol under one of the configurations, at the scope that was asked for.
     *
     * @throws BadInputException if that scope does not exist
     */
    public Model<S> model(Configuration configuration) {
        try {
            Scope scope = Scope.defaults(protocol.dimensions())
                    .with(defect.map(Defect::scope).orElse(Map.of()))
                    .with(scopeChanges);
            return protocol.model(configuration, scope, defect);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(e.getMessage());
        }
    }

    /** All the models, so that a bad scope is known before the first of them is looked at. */
    public List<Model<S>> models() {
        return configurations.stream().map(this::model).toList();
    }

    /** Of the properties that were asked for and apply to the model, those that a finite trace can violate. */
    public List<Property<S>> safety(Model<S> model) {
        return properties(model).stream()
                .filter(p -> !(p instanceof Property.Liveness<S>))
                .toList();
    }

    /** The others of them. */
    public List<Property<S>> liveness(Model<S> model) {
        return properties(model).stream()
                .filter(p -> p instanceof Property.Liveness<S>)
                .toList();
    }

    /** Of the properties that were asked for, those that apply to the model. */
    private List<Property<S>> properties(Model<S> model) {
        return model.properties().stream()
                .filter(p -> properties.isEmpty() || properties.contains(p))
                .toList();
    }
}
