package viommu.specs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Scope;

/**
 * What TLC is to be told to check a protocol at some scope. Deadlock is judged by {@link #exhaustive} only, so that no other
 * check is cut short by it.
 */
public final class Configs {
    /** The invariant that every protocol has: each variable is in its domain. */
    public static final String TYPE_OK = "TypeOK";

    private static final String REPLACEMENT = "Defective";

    private final Protocol<?> protocol;
    private final Scope scope;

    public Configs(Protocol<?> protocol, Scope scope) {
        this.protocol = protocol;
        this.scope = scope;
    }

    /** All states, with {@link #TYPE_OK} and every safety property that should hold. */
    public ConfigFile exhaustive(Configuration configuration) {
        return exhaustive(configuration, false);
    }

    /** As {@link #exhaustive}, one state for all that differ in the names of identifiers only; empty if there are none. */
    public Optional<ConfigFile> symmetric(Configuration configuration) {
        boolean interchangeable = scope.dimensions().stream().anyMatch(d -> d.isSet());
        return interchangeable ? Optional.of(exhaustive(configuration, true)) : Optional.empty();
    }

    private ConfigFile exhaustive(Configuration configuration, boolean symmetric) {
        List<String> invariants = new ArrayList<>(List.of(TYPE_OK));
        List<String> properties = new ArrayList<>();
        for (Property<?> property : expected(configuration, true, false)) {
            (isInvariant(property) ? invariants : properties).add(property.name());
        }
        String name = root() + "_" + configuration.name() + (symmetric ? "_Symmetric" : "") + ".cfg";
        return new ConfigFile(
                name,
                root(),
                "Spec",
                constants(configuration, Optional.empty()),
                invariants,
                properties,
                List.of(),
                symmetric,
                true);
    }

    /** All behaviours, with every liveness property that should hold; empty if there is none. */
    public Optional<ConfigFile> liveness(Configuration configuration) {
        List<String> names =
                expected(configuration, true, true).stream().map(Property::name).toList();
        String name = root() + "_" + configuration.name() + "_Liveness.cfg";
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new ConfigFile(
                        name,
                        root(),
                        "FairSpec",
                        constants(configuration, Optional.empty()),
                        List.of(),
                        names,
                        List.of(),
                        false,
                        false));
    }

    /** The properties that should be violated, safety and liveness. */
    public List<? extends Property<?>> violated(Configuration configuration) {
        List<Property<?>> violated = new ArrayList<>(expected(configuration, false, false));
        violated.addAll(expected(configuration, false, true));
        return violated;
    }

    /** One property alone, whatever is expected of it. */
    public ConfigFile alone(Configuration configuration, String property) {
        return one(
                root() + "_" + configuration.name() + "_" + property + ".cfg",
                root(),
                constants(configuration, Optional.empty()),
                property);
    }

    /** One property of the protocol with a mistake in it. */
    public ConfigFile defective(Configuration configuration, Defect defect, String property) {
        boolean saved = configuration.name().equals(defect.configuration()) && property.equals(defect.property());
        String name = saved ? defect.name() : defect.name() + "_" + configuration.name() + "_" + property;
        return one(name + ".cfg", defect.name(), constants(configuration, Optional.of(defect)), property);
    }

    /** All states and steps, handed to the Java model; the root module is generated ({@code viommu.specs.bridge}). */
    public ConfigFile bridge(Configuration configuration, Optional<Defect> defect, String module) {
        return new ConfigFile(
                module + "_" + configuration.name() + ".cfg",
                module,
                "Spec",
                constants(configuration, defect),
                List.of("BridgeState"),
                List.of(),
                List.of("BridgeEdge"),
                false,
                false);
    }

    /** The root module of the protocol, or of the mistake in it. */
    public String root(Optional<Defect> defect) {
        return defect.map(Defect::name).orElseGet(this::root);
    }

    private ConfigFile one(String name, String module, List<String> constants, String property) {
        boolean invariant = property.equals(TYPE_OK) || isInvariant(protocol.property(property));
        boolean liveness = !invariant && protocol.property(property) instanceof Property.Liveness;
        List<String> only = List.of(property);
        return new ConfigFile(
                name,
                module,
                liveness ? "FairSpec" : "Spec",
                constants,
                invariant ? only : List.of(),
                invariant ? List.of() : only,
                List.of(),
                false,
                false);
    }

    /** The step that a name in an error trace is about: the replacement's name is that of the step behind a prefix. */
    public static String step(String operator) {
        String name = operator.substring(operator.lastIndexOf('!') + 1);
        return name.startsWith(REPLACEMENT) ? name.substring(REPLACEMENT.length()) : name;
    }

    private String root() {
        return "MC" + protocol.name();
    }

    private List<String> constants(Configuration configuration, Optional<Defect> defect) {
        List<String> constants = new ArrayList<>();
        scope.dimensions().forEach(d -> constants.add(d.name() + " = " + d.text(scope.of(d.name()))));
        for (Map.Entry<String, String> constant : new TreeMap<>(configuration.constants()).entrySet()) {
            constants.add(constant.getKey() + " = \"" + constant.getValue() + "\"");
        }
        defect.ifPresent(d -> constants.add(d.replaces() + " <- " + REPLACEMENT + d.replaces()));
        return constants;
    }

    private List<Property<?>> expected(Configuration configuration, boolean toHold, boolean liveness) {
        List<Property<?>> found = new ArrayList<>();
        for (Property<?> property : protocol.properties()) {
            if (configuration.applies(property.name())
                    && configuration.shouldHold(property.name()) == toHold
                    && property instanceof Property.Liveness == liveness) {
                found.add(property);
            }
        }
        return found;
    }

    private static boolean isInvariant(Property<?> property) {
        return property instanceof Property.OverStates;
    }
}
