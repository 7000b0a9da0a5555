package viommu.counterexamples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import viommu.model.state.Value;

/** TLA+ values as JSON, as the Informal Trace Format has them. */
final class ItfValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String BIGINT = "#bigint";
    private static final String MAP = "#map";
    private static final String SET = "#set";
    private static final String TUPLE = "#tup";

    private ItfValues() {}

    static JsonNode encode(Value value) {
        if (value instanceof Value.Int number) {
            return JSON.objectNode().put(BIGINT, Integer.toString(number.value()));
        } else if (value instanceof Value.Bool truth) {
            return JSON.booleanNode(truth.value());
        } else if (value instanceof Value.Name name) {
            return JSON.textNode(name.text());
        } else if (value instanceof Value.Seq seq) {
            return array(seq.elements());
        } else if (value instanceof Value.SetOf set) {
            return JSON.objectNode().set(SET, array(set.elements()));
        } else if (value instanceof Value.Fun fun) {
            ArrayNode pairs = JSON.arrayNode();
            fun.entries().forEach((key, element) -> pairs.add(array(List.of(key, element))));
            return JSON.objectNode().set(MAP, pairs);
        }
        ObjectNode record = JSON.objectNode();
        ((Value.Rec) value).fields().forEach((field, element) -> record.set(plain(field), encode(element)));
        return record;
    }

    private static ArrayNode array(Iterable<Value> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(value -> array.add(encode(value)));
        return array;
    }

    private static String plain(String field) {
        if (field.startsWith("#")) {
            throw new IllegalArgumentException("ITF cannot write a record with the field " + field);
        }
        return field;
    }

    static Value decode(Cursor at) {
        JsonNode node = at.node();
        if (node.isTextual()) {
            return Value.name(node.textValue());
        } else if (node.isBoolean()) {
            return new Value.Bool(node.booleanValue());
        } else if (node.isArray()) {
            return sequence(at);
        } else if (node.isNumber()) {
            throw at.error("an integer is written {\"" + BIGINT + "\": \"" + node.asText() + "\"}");
        } else if (!node.isObject()) {
            throw at.error("expected a value, found " + Cursor.kind(node));
        }
        for (String name : at.names()) {
            if (name.startsWith("#")) {
                return tagged(at, name);
            }
        }
        return record(at);
    }

    private static Value tagged(Cursor at, String tag) {
        switch (tag) {
            case BIGINT, MAP, SET, TUPLE -> at.requireExactly(List.of(tag));
            default -> throw at.child(tag).error("unknown kind of value " + tag);
        }
        Cursor content = at.child(tag);
        return switch (tag) {
            case BIGINT -> integer(content);
            case MAP -> function(content);
            case SET -> set(content);
            default -> sequence(content);
        };
    }

    private static Value.Int integer(Cursor at) {
        String text = at.text();
        if (!text.matches("0|-?[1-9][0-9]*")) {
            throw at.error("not an integer: \"" + text + "\"");
        }
        try {
            return new Value.Int(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw at.error("beyond 32 bits: " + text);
        }
    }

    private static Value.Seq sequence(Cursor at) {
        List<Value> elements = new ArrayList<>();
        at.elements().forEach(element -> elements.add(decode(element)));
        return new Value.Seq(List.copyOf(elements));
    }

    private static Value.SetOf set(Cursor at) {
        TreeSet<Value> elements = new TreeSet<>();
        for (Cursor element : at.elements()) {
            Value value = decode(element);
            if (!elements.add(value)) {
                throw element.error("the element " + value + " is there twice");
            }
        }
        return new Value.SetOf(elements);
    }

    private static Value.Fun function(Cursor at) {
        TreeMap<Value, Value> entries = new TreeMap<>();
        for (Cursor pair : at.elements()) {
            List<Cursor> parts = pair.elements();
            if (parts.size() != 2) {
                throw pair.error("expected [key, value], found " + parts.size() + " elements");
            }
            Value key = decode(parts.get(0));
            if (entries.put(key, decode(parts.get(1))) != null) {
                throw pair.error("the key " + key + " is there twice");
            }
        }
        return new Value.Fun(entries);
    }

    private static Value.Rec record(Cursor at) {
        return Value.rec(decodeEntries(at));
    }

    /** The values of an object by name, in order. */
    static Map<String, Value> decodeEntries(Cursor at) {
        Map<String, Value> entries = new LinkedHashMap<>();
        at.names().forEach(name -> entries.put(name, decode(at.child(name))));
        return entries;
    }
}
