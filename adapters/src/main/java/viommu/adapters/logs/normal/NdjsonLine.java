package viommu.adapters.logs.normal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.read.DamagedLineException;
import viommu.adapters.logs.read.LineParser;

/** Writes an event as a line, and reads it again: the same event, with the line and the time of the log that it came from. */
public final class NdjsonLine implements LineParser {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String KEY = "event";

    /** Without a line's end. */
    public static String text(LogEvent event) {
        ObjectNode json = MAPPER.createObjectNode().put(KEY, Shape.name(event.getClass()));
        Kinds.event(event.getClass()).write(event, json);
        return json.toString();
    }

    @Override
    public LogEvent parse(String line, long number) {
        if (!line.startsWith("{\"" + KEY + "\":")) {
            return null;
        }
        try {
            JsonNode json = MAPPER.readTree(line);
            return (LogEvent) Kinds.read(LogEvent.class, KEY, json);
        } catch (JsonProcessingException e) {
            throw new DamagedLineException("not JSON: " + e.getOriginalMessage());
        }
    }
}
