package viommu.ci.tradeoff;

import java.util.Locale;
import viommu.model.price.CostEntry;
import viommu.model.price.Measured;
import viommu.model.price.Workload;

/** Figures of the tables, the same wherever they are shown. */
final class Cells {
    private static final double KIB = 1024;

    private Cells() {}

    static String configuration(Measured row) {
        return row.way().toString();
    }

    static String percent(double share) {
        return fixed(1, 100 * share);
    }

    static String signed(double points) {
        return String.format(Locale.ROOT, "%+.1f", Math.round(10 * points) / 10.0);
    }

    /** Three digits at least, without an exponent. */
    static String number(double number) {
        if (number == 0) {
            return "0";
        }
        if (Math.abs(number) >= 100) {
            return String.format(Locale.ROOT, "%,d", Math.round(number));
        }
        return fixed(Math.abs(number) >= 10 ? 1 : Math.abs(number) >= 1 ? 2 : 3, number);
    }

    private static String fixed(int places, double number) {
        return String.format(Locale.ROOT, "%." + places + "f", number);
    }

    static String kib(double bytes) {
        return number(bytes / KIB);
    }

    static String pagesAsKib(double pages) {
        return kib(pages * Workload.PAGE_BYTES);
    }

    /** As it stands in the file. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%,d", Math.round(value))
                : Double.toString(value);
    }

    static String range(CostEntry entry) {
        return entry.kind() == CostEntry.Kind.FITTED ? "" : plain(entry.low()) + " to " + plain(entry.high());
    }
}
