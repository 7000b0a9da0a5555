package viommu.ci.report.page;

import java.util.List;

/**
 * The beginning of a list that may be long.
 *
 * @param leftOut how many more there were
 */
public record Cut<T>(List<T> shown, int leftOut) {
    /** In characters; longer texts end in dots. */
    private static final int LONGEST_TEXT = 600;

    public Cut {
        shown = List.copyOf(shown);
    }

    static <T> Cut<T> of(List<T> all, int most) {
        int shown = Math.min(all.size(), most);
        return new Cut<>(all.subList(0, shown), all.size() - shown);
    }

    static Cut<String> texts(List<String> all, int most) {
        return of(all.stream().map(Cut::text).toList(), most);
    }

    static String text(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + " ...";
    }
}
