package viommu.ci.feedback;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;

/** Where progress goes. */
@FunctionalInterface
public interface Feedback {
    /** Of a total that nobody knows. */
    long UNKNOWN = -1;

    /** Says nothing. */
    Feedback SILENT = work -> Meter.SILENT;

    /** Begins something that takes its time. */
    Meter begin(Work work);

    /**
     * Begins something of which one unit takes about as long as another.
     *
     * @param unit what is counted, in the plural
     * @param total how many there will be, or {@link #UNKNOWN}
     */
    default Meter begin(String what, String unit, long total) {
        return begin(Work.even(what, unit, total));
    }

    /** Tells of one thing that is done, to those who want to know. */
    default void say(String line) {}

    /** A bar on a terminal, else a line now and then; nothing if the user wants it quiet. */
    static Feedback choose(Loudness loudness, PrintWriter err) {
        if (loudness == Loudness.QUIET) {
            return SILENT;
        }
        return Terminal.ERR.isThere(System.getenv())
                ? new Bars(
                        new PrintStream(new FileOutputStream(FileDescriptor.err), true),
                        Terminal.hasColour(System.getenv()),
                        loudness)
                : new Lines(err, Clock.systemUTC(), loudness);
    }
}
