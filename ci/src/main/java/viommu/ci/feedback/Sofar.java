package viommu.ci.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import viommu.ci.text.Figures;

/** How far a work is: what was done, how fast, and where that can be told how long the rest will take. */
final class Sofar {
    private final Work work;
    private final Clock clock;
    private final Instant begin;
    private volatile long done;

    Sofar(Work work, Clock clock) {
        this.work = work;
        this.clock = clock;
        this.begin = clock.instant();
    }

    void at(long now) {
        done = now;
    }

    private Duration time() {
        return Duration.between(begin, clock.instant());
    }

    /** Such as {@code check: 200 of 800 schedules after 10 s, 20/s, about 30 s left}. */
    @Override
    public String toString() {
        long count = done;
        return work.what() + ": " + Figures.count(count)
                + (work.total() == Feedback.UNKNOWN ? "" : " of " + Figures.count(work.total())) + " " + work.unit()
                + " after " + time().toSeconds() + " s"
                + (work.pace() == Work.Pace.EVEN ? ", " + Figures.rate(count, time()) : "")
                + (work.tellsTimeLeft() && count > 0 ? ", " + left(count) : "");
    }

    private String left(long count) {
        long millis = Math.round((double) time().toMillis() / count * Math.max(0, work.total() - count));
        return Figures.left(Duration.ofMillis(millis));
    }

    /** What came of it, such as {@code explore: 12,006 states in 0.2 s, 60,030/s}. */
    String total() {
        return work.what() + ": " + Figures.count(done) + " " + work.unit() + " in " + Figures.seconds(time())
                + (work.pace() == Work.Pace.EVEN ? ", " + Figures.rate(done, time()) : "");
    }
}
