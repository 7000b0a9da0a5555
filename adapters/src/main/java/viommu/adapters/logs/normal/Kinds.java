package viommu.adapters.logs.normal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.read.DamagedLineException;
import viommu.conformance.Scope;

/** The records of sealed interfaces, by their names. */
final class Kinds {
    private static final Map<String, Shape> EVENTS = shapes(LogEvent.class);
    private static final Map<String, Shape> SCOPES = shapes(Scope.class);

    private Kinds() {}

    private static Map<String, Shape> shapes(Class<?> sealed) {
        Map<String, Shape> shapes = new HashMap<>();
        collect(sealed, shapes);
        return Map.copyOf(shapes);
    }

    private static void collect(Class<?> type, Map<String, Shape> shapes) {
        if (type.isRecord()) {
            shapes.put(Shape.name(type), Shape.of(type));
        } else {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                collect(permitted, shapes);
            }
        }
    }

    static Shape event(Class<?> type) {
        return EVENTS.get(Shape.name(type));
    }

    /** Whether it is one of several that may stand in its place. */
    static boolean isChoice(Class<?> type) {
        return Scope.class.isAssignableFrom(type);
    }

    /**
     * The record that is named.
     *
     * @param key whose value is the name
     */
    static Object read(Class<?> sealed, String key, JsonNode from) {
        String name = from.path(key).asText();
        Shape shape = (sealed == Scope.class ? SCOPES : EVENTS).get(name);
        if (shape == null) {
            throw new DamagedLineException("there is no " + key + " " + name);
        }
        return shape.read(from);
    }
}
