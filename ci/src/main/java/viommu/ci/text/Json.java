package viommu.ci.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON documents, from maps, lists, strings, numbers, booleans and null. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final ObjectMapper IN_A_LINE = new ObjectMapper();

    private Json() {}

    /** The document, with a newline at its end. */
    public static String text(Object document) {
        return written(MAPPER, document) + "\n";
    }

    /** The document without spaces, such that nothing in it ends the script element of a page that it stands in. */
    public static String inScript(Object document) {
        return written(IN_A_LINE, document).replace("<", "\\u003c");
    }

    private static String written(ObjectMapper mapper, Object document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON document: " + e.getMessage(), e);
        }
    }

    /** An object whose members come in the order in which they are given: name, value, name, value. */
    public static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
