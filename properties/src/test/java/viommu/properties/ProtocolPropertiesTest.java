package viommu.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;
import viommu.counterexamples.Itf;
import viommu.counterexamples.SavedState;
import viommu.model.doorbell.Doorbell;
import viommu.model.protocol.Model;

class ProtocolPropertiesTest {
    private static final String HOLDS = "whatShouldHoldIsNeverViolated";
    private static final String VIOLATED = "whatShouldBeViolatedIsViolated";
    private static final Path FOLDER = Path.of("target", "counterexamples-of-tests");

    /** A defect where none is expected. */
    static class Broken extends DoorbellProperties {
        @Override
        protected List<Model<Doorbell.View>> models() {
            return List.of(Doorbells.lostRing(2));
        }

        @Override
        protected Path counterexamples() {
            return FOLDER;
        }
    }

    /** Schedules too short for the last bell to be answered. */
    static class TooShort extends DoorbellProperties {
        @Override
        protected int length() {
            return 3;
        }
    }

    /** Fewer schedules than models. */
    static class TooFew extends DoorbellProperties {
        @Override
        @Property(tries = 1)
        @AddLifecycleHook(GateHook.class)
        protected void whatShouldHoldIsNeverViolated(@ForAll("schedules") Schedule<Doorbell.View> schedule) {
            super.whatShouldHoldIsNeverViolated(schedule);
        }
    }

    @Test
    void a_protocol_that_keeps_its_promises_passes() {
        var failures = JqwikRun.of(DoorbellProperties.class);

        assertThat(failures).containsOnlyKeys(HOLDS, VIOLATED);
        assertThat(failures.values()).allMatch(failure -> failure.isEmpty());
    }

    @Test
    void a_violation_is_reported_as_swim_lanes_with_the_command_that_replays_it() {
        var failure = JqwikRun.of(Broken.class).get(HOLDS);

        String file = "target/counterexamples-of-tests/Doorbell/polled-lost-ring-answers-exact.itf.json";
        assertThat(failure.orElseThrow())
                .isInstanceOf(ShrunkFailure.class)
                .hasMessageContaining("as many answers are counted as bells are answered")
                .hasMessageContaining("Answer(b1)")
                .hasMessageContaining("Saved in " + file)
                .hasMessageContaining("Replay: ./viommu replay " + file);
    }

    @Test
    void a_violation_is_saved_as_a_file_that_can_be_read() throws IOException {
        Files.createDirectories(FOLDER);
        try (Stream<Path> files = Files.walk(FOLDER)) {
            files.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
        }

        JqwikRun.of(Broken.class);

        var saved = Itf.read(FOLDER.resolve("Doorbell/polled-lost-ring-answers-exact.itf.json"));
        assertThat(saved.header().property()).isEqualTo("AnswersExact");
        assertThat(saved.states()).extracting(SavedState::step).containsExactly(SavedState.INIT, "Ring", "Answer");
    }

    @Test
    void seeing_too_little_is_a_failure() {
        assertThat(JqwikRun.of(TooShort.class).get(HOLDS).orElseThrow())
                .hasMessageContaining("inconclusive")
                .hasMessageContaining("Doorbell Restarted: the step Restart was never taken")
                .hasMessageContaining("Doorbell Polled: the landmark LastAnswer was never seen");
        assertThat(JqwikRun.of(TooFew.class).get(HOLDS).orElseThrow()).hasMessageContaining("inconclusive");
    }

    @Test
    void an_expected_violation_that_does_not_show_is_a_failure() {
        assertThat(JqwikRun.of(TooShort.class).get(VIOLATED).orElseThrow())
                .hasMessageStartingWith(
                        "Doorbell Restarted is expected to violate NeverSilenced, and 200000 schedules of seed");
    }
}
