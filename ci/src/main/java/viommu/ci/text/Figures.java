package viommu.ci.text;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Numbers and names as people read them, the same in every locale. */
public final class Figures {
    private Figures() {}

    /** Such as {@code 1,234,567}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Such as {@code 3 steps} or {@code 1 step}. */
    public static String count(long number, String thing) {
        return count(number) + " " + thing + (number == 1 ? "" : "s");
    }

    /** Such as {@code Tick, Drain}. */
    public static String names(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /** Such as {@code 7.95}. */
    public static String factor(double factor) {
        return String.format(Locale.ROOT, "%.2f", factor);
    }

    /** Such as {@code 0.4 s}. */
    public static String seconds(Duration time) {
        return plainSeconds(time) + " s";
    }

    /** Such as {@code about 3 min left}: no finer than an estimate is. */
    public static String left(Duration time) {
        long seconds = time.toSeconds();
        return "about " + (seconds < 100 ? seconds + " s" : Math.round(seconds / 60.0) + " min") + " left";
    }

    /** Such as {@code 0.4}. */
    public static String plainSeconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
    }

    /** Such as {@code 1,234,000/s}; a dash if the time is too short to tell. */
    public static String rate(long number, Duration time) {
        long millis = time.toMillis();
        return millis == 0 ? "-" : count(Math.round(number * 1000.0 / millis)) + "/s";
    }
}
