package viommu.ci.feedback;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import viommu.ci.text.Figures;

/** A plain line every ten seconds at most; nothing about what is done sooner. */
final class Lines implements Feedback {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final PrintWriter err;
    private final Clock clock;
    private Instant last;

    Lines(PrintWriter err, Clock clock) {
        this.err = err;
        this.clock = clock;
        this.last = clock.instant();
    }

    @Override
    public Meter begin(String what, String unit, long total) {
        Instant begin = clock.instant();
        return new Meter() {
            @Override
            public void at(long done, String note) {
                say(what, unit, total, begin, done, note);
            }

            @Override
            public void close() {}
        };
    }

    private synchronized void say(String what, String unit, long total, Instant begin, long done, String note) {
        Instant now = clock.instant();
        if (Duration.between(last, now).compareTo(PAUSE) < 0) {
            return;
        }
        last = now;
        Duration time = Duration.between(begin, now);
        err.println(what + ": " + Figures.count(done) + (total == UNKNOWN ? "" : " of " + Figures.count(total)) + " "
                + unit + " after " + time.toSeconds() + " s" + (note.isEmpty() ? "" : ", " + note));
        err.flush();
    }
}
