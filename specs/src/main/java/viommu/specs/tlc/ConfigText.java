package viommu.specs.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the text of a configuration file says, section by section; comments are no part of it. */
public final class ConfigText {
    private static final Set<String> INVARIANTS = Set.of("INVARIANT", "INVARIANTS");
    private static final Set<String> PROPERTIES = Set.of("PROPERTY", "PROPERTIES");
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

    private record Section(String keyword, List<String> words) {
        @Override
        public String toString() {
            return keyword + " " + String.join(" ", words);
        }
    }

    private final List<Section> sections;

    private ConfigText(List<Section> sections) {
        this.sections = sections;
    }

    public static ConfigText of(String text) {
        String bare = text.replaceAll("\\\\\\*.*", " ").replaceAll("(?s)\\(\\*.*?\\*\\)", " ");
        List<Section> sections = new ArrayList<>();
        for (String word : bare.strip().split("\\s+")) {
            if (INVARIANTS.contains(word) || PROPERTIES.contains(word) || OTHER.contains(word)) {
                sections.add(new Section(word, new ArrayList<>()));
            } else if (!sections.isEmpty()) {
                sections.get(sections.size() - 1).words().add(word);
            }
        }
        return new ConfigText(sections);
    }

    /** The names of the invariants and properties, in the order of the text. */
    public List<String> judged() {
        return sections.stream()
                .filter(s -> INVARIANTS.contains(s.keyword()) || PROPERTIES.contains(s.keyword()))
                .flatMap(s -> s.words().stream())
                .toList();
    }

    /** The names of the properties, invariants not among them. */
    public List<String> properties() {
        return words(PROPERTIES);
    }

    /** What stands behind a keyword, all its sections together. */
    public List<String> words(String keyword) {
        return words(Set.of(keyword));
    }

    /** The names that stand for another definition than their own. */
    public Set<String> replaced() {
        List<String> words = words(Set.of("CONSTANT", "CONSTANTS"));
        return IntStream.range(1, words.size())
                .filter(i -> words.get(i).startsWith("<-"))
                .mapToObj(i -> words.get(i - 1))
                .collect(Collectors.toSet());
    }

    /** Whether a state without successor is an error. */
    public boolean checksDeadlock() {
        return !words(Set.of("CHECK_DEADLOCK")).contains("FALSE");
    }

    public boolean has(String keyword) {
        return sections.stream().anyMatch(s -> s.keyword().equals(keyword));
    }

    /** The text without the sections of these names. */
    public String without(Set<String> keywords) {
        return sections.stream()
                .filter(s -> !keywords.contains(s.keyword()))
                .map(s -> s + "\n")
                .collect(Collectors.joining());
    }

    private List<String> words(Set<String> keywords) {
        return sections.stream()
                .filter(s -> keywords.contains(s.keyword()))
                .flatMap(s -> s.words().stream())
                .toList();
    }
}
