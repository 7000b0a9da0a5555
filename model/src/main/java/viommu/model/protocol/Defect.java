package viommu.model.protocol;

import java.util.List;
import java.util.Map;

/**
 * A mistake that somebody made or could make: one operator of the protocol replaced by another.
 *
 * @param name the TLA+ module that has the replacement
 * @param replaces the operator that is replaced
 * @param sentence what is done wrong
 * @param citations where it was made
 * @param configuration the configuration of the saved counterexample
 * @param property the property that the saved counterexample violates
 * @param scope the sizes that differ from the standard scope, if the mistake cannot be seen there
 */
public record Defect(
        String name,
        String replaces,
        String sentence,
        List<Citation> citations,
        String configuration,
        String property,
        Map<String, Integer> scope) {

    public Defect(
            String name,
            String replaces,
            String sentence,
            List<Citation> citations,
            String configuration,
            String property) {
        this(name, replaces, sentence, citations, configuration, property, Map.of());
    }

    @Override
    public String toString() {
        return name;
    }
}
