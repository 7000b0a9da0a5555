package viommu.specs.bridge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.model.protocol.Scope;
import viommu.model.state.State;

/**
 * What TLC's JVM must know to compare: which model, and where to write the report. It travels as system properties.
 *
 * @param defect the name of the mistake in the model, or empty
 */
public record BridgeTask(
        String protocol, String configuration, Map<String, Integer> scope, String defect, Path report) {
    private static final String PREFIX = "viommu.bridge.";

    public static BridgeTask of(Model<?> model, Path report) {
        return new BridgeTask(
                model.protocol().name(),
                model.configuration().name(),
                model.scope().sizes(),
                model.defect().map(Defect::name).orElse(""),
                report);
    }

    /** @throws IllegalStateException if this JVM was not started with {@link #jvmOptions} */
    public static BridgeTask fromSystemProperties() {
        Map<String, Integer> scope = new LinkedHashMap<>();
        for (String size : property("scope").split(" ")) {
            scope.put(size.substring(0, size.indexOf('=')), Integer.valueOf(size.substring(size.indexOf('=') + 1)));
        }
        return new BridgeTask(
                property("protocol"),
                property("configuration"),
                scope,
                property("defect"),
                Path.of(property("report")));
    }

    private static String property(String name) {
        String value = System.getProperty(PREFIX + name);
        if (value == null) {
            throw new IllegalStateException("the system property " + PREFIX + name + " is not set");
        }
        return value;
    }

    /** The options that hand the task to another JVM. */
    public List<String> jvmOptions() {
        List<String> sizes = new ArrayList<>();
        scope.forEach((name, size) -> sizes.add(name + "=" + size));
        return List.of(
                "-D" + PREFIX + "protocol=" + protocol,
                "-D" + PREFIX + "configuration=" + configuration,
                "-D" + PREFIX + "scope=" + String.join(" ", sizes),
                "-D" + PREFIX + "defect=" + defect,
                "-D" + PREFIX + "report=" + report);
    }

    /** The model to compare with. */
    public Model<?> model() {
        return model(Protocols.named(protocol));
    }

    private <S extends State> Model<S> model(Protocol<S> named) {
        Optional<Defect> mistake = defect.isEmpty() ? Optional.empty() : Optional.of(named.defect(defect));
        return named.model(
                named.configuration(configuration),
                Scope.defaults(named.dimensions()).with(scope),
                mistake);
    }
}
