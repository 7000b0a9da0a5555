package viommu.model.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.state.State;

/**
 * A protocol between a guest, an emulator, a host and a device, or any part of one.
 *
 * <p>To add one: implement this class, name it in {@code META-INF/services/viommu.model.protocol.Protocol}, and write the TLA+
 * module of the same name. Steps, variables and properties carry the same names in both.
 *
 * @param <S> the view of its states
 */
public interface Protocol<S extends State> {

    /** The name in Java, TLA+, JSON and on the command line. */
    String name();

    /** What it describes, in one sentence. */
    String sentence();

    /** The actors in the order of the swim lanes. */
    List<String> actors();

    /** The sizes that bound a check, with their defaults. */
    List<Dimension> dimensions();

    List<Configuration> configurations();

    /** The sizes that differ from the standard ones when every edge is compared with the specification in a hurry. */
    default Map<String, Integer> bridgeScope() {
        return Map.of();
    }

    /**
     * The sizes that differ from the standard ones when there is a night to look further, one scope each: one size larger than is
     * needed to see anything new, where the verdicts must be the same.
     */
    default List<Map<String, Integer>> largerScopes() {
        return List.of();
    }

    /** All properties; a configuration says which of them apply to it. */
    List<Property<S>> properties();

    /** What a random check must have seen; in which configurations it can be seen at all, the explorer tells. */
    List<Landmark<S>> landmarks();

    /** The known mistakes, each a substitution of one operator. */
    List<Defect> defects();

    /** The variables that say what an actor does next, by path, such as {@code worker.step}: its steps follow each other by them. */
    default List<String> programCounters() {
        return List.of();
    }

    /**
     * The protocol under one configuration.
     *
     * @param defect the substitution to make, or empty for the protocol as it should be
     * @throws IllegalArgumentException if the scope cannot be represented
     */
    Model<S> model(Configuration configuration, Scope scope, Optional<Defect> defect);

    /**
     * The dimensions whose identifiers are interchangeable: no step and no property compares or orders them, and any initial state
     * with them renamed is one too. All sets, unless a protocol says otherwise.
     */
    default List<String> symmetric() {
        return dimensions().stream()
                .filter(Dimension::isSet)
                .map(Dimension::name)
                .toList();
    }

    /** The protocol as it should be, at the default scope. */
    default Model<S> model(Configuration configuration) {
        return model(configuration, Scope.defaults(dimensions()), Optional.empty());
    }

    default Configuration configuration(String name) {
        return UnknownNameException.find("configuration", name, configurations(), Configuration::name);
    }

    default Defect defect(String name) {
        return UnknownNameException.find("defect", name, defects(), Defect::name);
    }

    default Property<S> property(String name) {
        return UnknownNameException.find("property", name, properties(), Property::name);
    }
}
