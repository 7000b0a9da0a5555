package viommu.ci.report;

import java.util.ArrayList;
import java.util.List;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Standing;

/**
 * How a cell is put into words: who says that it holds, who that it is violated, and who cannot tell.
 *
 * @param holds the word for a property that holds as far as it was looked at
 * @param proved the word for a property that holds for any size
 * @param violated the word for a property that is violated
 */
public record Words(String holds, String proved, String violated) {
    /** As long as it takes. */
    public static final Words FULL = new Words("holds", "proved", "VIOLATED");

    /** For many columns side by side. */
    static final Words SHORT = new Words("ok", "proved", "VIOL");

    public String of(Cell cell, List<EngineName> engines) {
        List<String> words = new ArrayList<>();
        say(words, cell.isProved() ? proved : holds, cell.holding(engines));
        say(words, violated, cell.violating(engines));
        String undecided = cell.undecided(engines);
        if (!undecided.isEmpty() || words.isEmpty() && cell.standing() == Standing.INCONCLUSIVE) {
            words.add("?" + undecided);
        }
        if (words.isEmpty()) {
            return "skipped";
        }
        return (cell.standing() == Standing.DIFFERS ? "!" : "") + String.join(" ", words);
    }

    private static void say(List<String> words, String word, String letters) {
        if (!letters.isEmpty()) {
            words.add(word + " " + letters);
        }
    }
}
