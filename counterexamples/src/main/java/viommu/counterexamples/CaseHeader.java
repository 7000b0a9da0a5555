package viommu.counterexamples;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a saved case says of itself.
 *
 * @param description free text for a reader; nothing depends on it
 * @param scope the size of every dimension, by name
 * @param defect the defect that was built in, if one was
 * @param engine what found it
 * @param seed what the engine's random choices began with, if it made any
 * @param versions the programs that took part, by name
 */
public record CaseHeader(
        String description,
        String protocol,
        String configuration,
        Map<String, Integer> scope,
        Optional<String> defect,
        String property,
        String engine,
        Optional<String> seed,
        Map<String, String> versions) {

    public CaseHeader {
        scope = Collections.unmodifiableMap(new LinkedHashMap<>(scope));
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
    }
}
