package viommu.conformance.saved;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A place in a JSON document that knows where it is, so that every complaint points at it. */
public record Place(String from, JsonPointer pointer, JsonNode node) {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * The root of a document.
     *
     * @param from how a complaint calls it
     * @throws MalformedException if it is not one JSON value
     */
    public static Place parse(String from, String text) {
        try {
            return new Place(from, JsonPointer.empty(), MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String position = at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
            throw new MalformedException(from, position, "not JSON: " + e.getOriginalMessage());
        }
    }

    public MalformedException error(String problem) {
        return new MalformedException(from, pointer.toString(), problem);
    }

    /** @throws MalformedException unless it is an object that has it */
    public Place child(String name) {
        require(node.isObject(), "an object");
        if (!node.has(name)) {
            throw error("the key " + name + " is missing");
        }
        return new Place(from, pointer.appendProperty(name), node.get(name));
    }

    /** Empty if the object has no such key. */
    public Optional<Place> optional(String name) {
        require(node.isObject(), "an object");
        return node.has(name) ? Optional.of(child(name)) : Optional.empty();
    }

    /** Demands that an object has no other keys. */
    public void allow(String... names) {
        require(node.isObject(), "an object");
        node.fieldNames().forEachRemaining(name -> {
            if (!Arrays.asList(names).contains(name)) {
                throw child(name).error("unknown key " + name + "; expected: " + String.join(", ", names));
            }
        });
    }

    public List<Place> elements() {
        require(node.isArray(), "an array");
        List<Place> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Place(from, pointer.appendIndex(i), node.get(i)));
        }
        return elements;
    }

    public String text() {
        require(node.isTextual(), "a string");
        return node.textValue();
    }

    /** A whole number that is not negative. */
    public long number() {
        require(node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0, "a whole number from 0");
        return node.longValue();
    }

    /** The same, if it fits. */
    public int integer() {
        require(number() <= Integer.MAX_VALUE, "a whole number below 2^31");
        return node.intValue();
    }

    public boolean bool() {
        require(node.isBoolean(), "true or false");
        return node.booleanValue();
    }

    /** One of the constants, by the text that it prints as. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        String text = text();
        for (E constant : type.getEnumConstants()) {
            if (Words.of(constant).equals(text)) {
                return constant;
            }
        }
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(Words::of).toList();
        throw error("expected one of " + String.join(", ", known) + ", found " + text);
    }

    private void require(boolean holds, String expected) {
        if (!holds) {
            throw error("expected " + expected + ", found " + node);
        }
    }
}
