package viommu.ci.feedback;

/**
 * Something that takes its time.
 *
 * @param unit what is counted, in the plural
 * @param total how many there will be, or {@link Feedback#UNKNOWN}
 */
public record Work(String what, String unit, long total, Pace pace) {

    /** Whether one unit takes about as long as another. */
    public enum Pace {
        /** It does: the rate tells how long the rest will take. */
        EVEN,
        /** It does not: neither the rate nor a time that is extrapolated from it means anything. */
        UNEVEN
    }

    public static Work even(String what, String unit, long total) {
        return new Work(what, unit, total, Pace.EVEN);
    }

    public static Work uneven(String what, String unit, long total) {
        return new Work(what, unit, total, Pace.UNEVEN);
    }

    boolean tellsTimeLeft() {
        return pace == Pace.EVEN && total != Feedback.UNKNOWN;
    }
}
