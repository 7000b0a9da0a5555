package viommu.ci.feedback;

import java.io.PrintStream;
import java.time.Clock;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar that is gone when the work is done. */
final class Bars implements Feedback {
    private static final int MILLIS_BETWEEN_DRAWINGS = 250;
    /** Makes room for a line in the place of the bar, which is drawn again below it. */
    private static final String CLEARED = "\r\u001b[2K";

    private final PrintStream err;
    private final boolean colour;
    private final Loudness loudness;
    private final Clock clock = Clock.systemUTC();

    Bars(PrintStream err, boolean colour, Loudness loudness) {
        this.err = err;
        this.colour = colour;
        this.loudness = loudness;
    }

    @Override
    public Meter begin(Work work) {
        Sofar sofar = new Sofar(work, clock);
        ProgressBar bar = bar(work);
        return new Meter() {
            @Override
            public void at(long done, String note) {
                sofar.at(done);
                bar.stepTo(done).setExtraMessage(" " + note);
            }

            @Override
            public void close() {
                bar.close();
                say(sofar.total());
            }
        };
    }

    private ProgressBar bar(Work work) {
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName(work.what())
                .setInitialMax(work.total())
                .setUnit(" " + work.unit(), 1)
                .setUpdateIntervalMillis(MILLIS_BETWEEN_DRAWINGS)
                .setStyle(colour ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(new ConsoleProgressBarConsumer(err))
                .clearDisplayOnFinish();
        if (work.pace() == Work.Pace.EVEN) {
            builder.showSpeed();
        }
        return (work.tellsTimeLeft() ? builder : builder.hideEta()).build();
    }

    @Override
    public void say(String line) {
        if (loudness == Loudness.VERBOSE) {
            err.print(CLEARED + line + "\n");
            err.flush();
        }
    }
}
