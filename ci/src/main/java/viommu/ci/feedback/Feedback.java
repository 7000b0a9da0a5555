package viommu.ci.feedback;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;

/** Where progress goes. */
@FunctionalInterface
public interface Feedback {
    /** Of a total that nobody knows. */
    long UNKNOWN = -1;

    /** Says nothing. */
    Feedback SILENT = (what, unit, total) -> Meter.SILENT;

    /**
     * Begins something that takes its time.
     *
     * @param unit what is counted, in the plural
     * @param total how many there will be, or {@link #UNKNOWN}
     */
    Meter begin(String what, String unit, long total);

    /** A bar on a terminal, else a line now and then; nothing if the user wants it quiet. */
    static Feedback choose(boolean quiet, PrintWriter err) {
        if (quiet) {
            return SILENT;
        }
        return Terminal.isThere(System.getenv())
                ? new Bars(
                        new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true),
                        Terminal.hasColour(System.getenv()))
                : new Lines(err, Clock.systemUTC());
    }
}
