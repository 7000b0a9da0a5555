package viommu.ci.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that there is.
 *
 * @param facts what else is to know, by name, a line each
 */
public record Entry(String protocol, String name, String sentence, Map<String, List<String>> facts) {
    public Entry {
        facts = new LinkedHashMap<>(facts);
    }
}
