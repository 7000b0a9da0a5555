package viommu.ci.feedback;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A plain line every ten seconds at most; nothing about what is done sooner. */
final class Lines implements Feedback {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final PrintWriter err;
    private final Clock clock;
    private final Loudness loudness;
    private Instant last;

    Lines(PrintWriter err, Clock clock, Loudness loudness) {
        this.err = err;
        this.clock = clock;
        this.loudness = loudness;
        this.last = clock.instant();
    }

    @Override
    public Meter begin(Work work) {
        Sofar sofar = new Sofar(work, clock);
        return new Meter() {
            @Override
            public void at(long done, String note) {
                sofar.at(done);
                now(sofar, note);
            }

            @Override
            public void close() {
                say(sofar.total());
            }
        };
    }

    private synchronized void now(Sofar sofar, String note) {
        Instant now = clock.instant();
        if (Duration.between(last, now).compareTo(PAUSE) >= 0) {
            last = now;
            print(sofar + (note.isEmpty() ? "" : ", " + note));
        }
    }

    @Override
    public void say(String line) {
        if (loudness == Loudness.VERBOSE) {
            print(line);
        }
    }

    private synchronized void print(String line) {
        err.println(line);
        err.flush();
    }
}
