package viommu.ci.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LinesTest {
    private final StringWriter err = new StringWriter();
    private final ByHand clock = new ByHand();
    private final Feedback lines = new Lines(new PrintWriter(err, true), clock, Loudness.NORMAL);

    /** Goes when it is told to. */
    private static final class ByHand extends Clock {
        private Instant now = Instant.EPOCH;

        void after(int seconds) {
            now = now.plus(Duration.ofSeconds(seconds));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void whatIsDoneSoonSaysNothing() {
        try (Meter meter = lines.begin("explore", "states", Feedback.UNKNOWN)) {
            clock.after(9);
            meter.at(1_000, "");
        }

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void thereIsALineEveryTenSecondsAtMost() {
        try (Meter meter = lines.begin("explore", "states", Feedback.UNKNOWN)) {
            for (int second = 1; second <= 25; second++) {
                clock.after(1);
                meter.at(second * 1_000L, "7 waiting");
            }
        }

        assertThat(err.toString().lines())
                .containsExactly(
                        "explore: 10,000 states after 10 s, 1,000/s, 7 waiting",
                        "explore: 20,000 states after 20 s, 1,000/s, 7 waiting");
    }

    @Test
    void aKnownTotalTellsTheTimeThatIsLeft() {
        try (Meter meter = lines.begin("check", "schedules", 120)) {
            clock.after(10);
            meter.at(30, "");
        }

        assertThat(err.toString().lines())
                .containsExactly("check: 30 of 120 schedules after 10 s, 3/s, about 30 s left");
    }

    @Test
    void ofThingsThatTakeTheirTimeEachNoRateIsTold() {
        try (Meter meter = lines.begin(Work.uneven("verify", "checks", 120))) {
            clock.after(10);
            meter.at(30, "now: tlc");
        }

        assertThat(err.toString().lines()).containsExactly("verify: 30 of 120 checks after 10 s, now: tlc");
    }

    @Test
    void whoWantsToKnowIsToldOfEachThingThatIsDone() {
        Feedback verbose = new Lines(new PrintWriter(err, true), clock, Loudness.VERBOSE);
        try (Meter meter = verbose.begin("explore", "states", Feedback.UNKNOWN)) {
            clock.after(2);
            meter.at(12_000, "");
            verbose.say("one thing");
            lines.say("nobody asked");
        }

        assertThat(err.toString().lines()).containsExactly("one thing", "explore: 12,000 states in 2.0 s, 6,000/s");
    }
}
