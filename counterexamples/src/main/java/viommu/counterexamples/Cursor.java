package viommu.counterexamples;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A place in a JSON document that knows where it is, so that every complaint points at it. */
record Cursor(String file, JsonPointer pointer, JsonNode node) {

    ItfException error(String problem) {
        return new ItfException(file, pointer.toString(), problem);
    }

    /** The value of a name that the object has. */
    Cursor child(String name) {
        return new Cursor(file, pointer.appendProperty(name), node.get(name));
    }

    /** The names of an object, in order. */
    List<String> names() {
        require(node.isObject(), "an object");
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The elements of an array. */
    List<Cursor> elements() {
        require(node.isArray(), "an array");
        List<Cursor> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Cursor(file, pointer.appendIndex(i), node.get(i)));
        }
        return elements;
    }

    String text() {
        require(node.isTextual(), "a string");
        return node.textValue();
    }

    int integer() {
        require(node.isInt(), "an integer");
        return node.intValue();
    }

    boolean isNull() {
        return node.isNull();
    }

    /** Demands an object with these names, no more and no less. */
    void requireExactly(List<String> expected) {
        requireExactly(expected, List.of());
    }

    /** Demands an object with these names, of which the optional ones may be missing, and no more. */
    void requireExactly(List<String> required, List<String> optional) {
        List<String> expected = new ArrayList<>(required);
        expected.addAll(optional);
        for (String name : names()) {
            if (!expected.contains(name)) {
                throw child(name).error("unknown key " + name + "; expected: " + String.join(", ", expected));
            }
        }
        for (String name : required) {
            if (!node.has(name)) {
                throw error("the key " + name + " is missing");
            }
        }
    }

    private void require(boolean holds, String expected) {
        if (!holds) {
            throw error("expected " + expected + ", found " + kind(node));
        }
    }

    /** Such as {@code an object}. */
    static String kind(JsonNode node) {
        String kind = node.getNodeType().name().toLowerCase(Locale.ROOT);
        return switch (node.getNodeType()) {
            case NULL -> "null";
            case ARRAY, OBJECT -> "an " + kind;
            default -> "a " + kind + " (" + node + ")";
        };
    }
}
