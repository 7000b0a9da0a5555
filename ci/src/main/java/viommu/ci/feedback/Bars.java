package viommu.ci.feedback;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar that is gone when the work is done. */
final class Bars implements Feedback {
    private static final int MILLIS_BETWEEN_DRAWINGS = 250;

    private final PrintStream err;
    private final boolean colour;

    Bars(PrintStream err, boolean colour) {
        this.err = err;
        this.colour = colour;
    }

    @Override
    public Meter begin(String what, String unit, long total) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(total)
                .setUnit(" " + unit, 1)
                .showSpeed()
                .setUpdateIntervalMillis(MILLIS_BETWEEN_DRAWINGS)
                .setStyle(colour ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(new ConsoleProgressBarConsumer(err))
                .clearDisplayOnFinish()
                .build();
        return new Meter() {
            @Override
            public void at(long done, String note) {
                bar.stepTo(done).setExtraMessage(" " + note);
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }
}
