package viommu.ci.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;

/** Reads actions, workflows and recipes. */
final class Yaml {
    private Yaml() {}

    static JsonNode read(String text) {
        try {
            return new YAMLMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no YAML: " + e.getMessage() + "\n" + text, e);
        }
    }

    /** The commands below a key such as {@code script}, wherever it is; each may be a text or a list of them. */
    static List<String> commands(JsonNode yaml, String key) {
        List<String> commands = new ArrayList<>();
        for (JsonNode found : yaml.findValues(key)) {
            if (found.isArray()) {
                found.forEach(line -> commands.add(line.textValue()));
            } else {
                commands.add(found.textValue());
            }
        }
        return commands;
    }
}
