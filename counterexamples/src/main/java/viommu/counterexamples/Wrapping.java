package viommu.counterexamples;

import java.util.ArrayList;
import java.util.List;

/** Breaks a line at spaces. */
final class Wrapping {
    private static final int DEEPER = 4;

    private Wrapping() {}

    /** Lines of at most {@code width} characters, unless a word is longer; all but the first are indented deeper than it. */
    static List<String> wrap(String text, int width) {
        String start = " ".repeat(text.length() - text.stripLeading().length());
        String deeper = start + " ".repeat(DEEPER);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(start);
        boolean empty = true;
        for (String word : text.strip().split(" ")) {
            if (!empty && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(deeper);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
