package viommu.counterexamples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lays a saved case out so that two versions of it can be compared line by line. */
final class ItfWriter {
    static final String ACTION = "mbt::actionTaken";
    static final String PICKS = "mbt::nondetPicks";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ItfWriter() {}

    static String text(SavedCase saved) {
        ArrayNode variables = JSON.arrayNode().add(ACTION).add(PICKS);
        saved.variables().forEach(variables::add);
        StringBuilder states = new StringBuilder();
        for (int index = 0; index < saved.states().size(); index++) {
            states.append(index == 0 ? "    " : ",\n    ").append(block(state(saved, index), "      "));
        }
        return """
                {
                  "#meta": %s,
                  "params": [],
                  "vars": %s,
                  "states": [
                %s
                  ]%s
                }
                """.formatted(block(header(saved.header()), "    "), variables, states, loop(saved));
    }

    private static String loop(SavedCase saved) {
        return saved.loop().isPresent() ? ",\n  \"loop\": " + saved.loop().getAsInt() : "";
    }

    private static Map<String, JsonNode> header(CaseHeader header) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        entries.put("format", JSON.textNode("ITF"));
        entries.put("formatVersion", JSON.numberNode(Itf.FORMAT_VERSION));
        entries.put("description", JSON.textNode(header.description()));
        entries.put("protocol", JSON.textNode(header.protocol()));
        entries.put("configuration", JSON.textNode(header.configuration()));
        ObjectNode scope = JSON.objectNode();
        header.scope().forEach(scope::put);
        entries.put("scope", scope);
        entries.put("defect", orNull(header.defect()));
        entries.put("property", JSON.textNode(header.property()));
        entries.put("engine", JSON.textNode(header.engine()));
        entries.put("seed", orNull(header.seed()));
        ObjectNode versions = JSON.objectNode();
        header.versions().forEach(versions::put);
        entries.put("versions", versions);
        return entries;
    }

    private static JsonNode orNull(Optional<String> text) {
        return text.<JsonNode>map(JSON::textNode).orElse(JSON.nullNode());
    }

    private static Map<String, JsonNode> state(SavedCase saved, int index) {
        SavedState state = saved.states().get(index);
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        entries.put("#meta", JSON.objectNode().put("index", index));
        entries.put(ACTION, JSON.textNode(state.step()));
        ObjectNode picks = JSON.objectNode();
        state.picks().forEach((name, value) -> picks.set(name, ItfValues.encode(value)));
        entries.put(PICKS, picks);
        for (String variable : saved.variables()) {
            entries.put(variable, ItfValues.encode(state.values().fields().get(variable)));
        }
        return entries;
    }

    /** An object with each entry on a line of its own. */
    private static String block(Map<String, JsonNode> entries, String indent) {
        String close = "\n" + indent.substring(2) + "}";
        return entries.entrySet().stream()
                .map(e -> "\n" + indent + JSON.textNode(e.getKey()) + ": " + e.getValue())
                .collect(Collectors.joining(",", "{", close));
    }
}
