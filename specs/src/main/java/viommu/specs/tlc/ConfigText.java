package viommu.specs.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the text of a configuration file says, as far as the judging of a run depends on it. */
final class ConfigText {
    private static final Set<String> JUDGING = Set.of("INVARIANT", "INVARIANTS", "PROPERTY", "PROPERTIES");
    private static final Set<String> OTHER = Set.of(
            "SPECIFICATION",
            "INIT",
            "NEXT",
            "VIEW",
            "SYMMETRY",
            "CONSTANT",
            "CONSTANTS",
            "CONSTRAINT",
            "CONSTRAINTS",
            "ACTION_CONSTRAINT",
            "ACTION_CONSTRAINTS",
            "CHECK_DEADLOCK",
            "POSTCONDITION",
            "ALIAS",
            "TYPE",
            "TYPE_CONSTRAINT");

    private ConfigText() {}

    static List<String> judged(String text) {
        String bare = text.replaceAll("\\\\\\*.*", " ").replaceAll("(?s)\\(\\*.*?\\*\\)", " ");
        List<String> judged = new ArrayList<>();
        boolean judging = false;
        for (String word : bare.strip().split("\\s+")) {
            if (JUDGING.contains(word)) {
                judging = true;
            } else if (OTHER.contains(word)) {
                judging = false;
            } else if (judging) {
                judged.add(word);
            }
        }
        return judged;
    }
}
