package viommu.counterexamples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import viommu.model.doorbell.Doorbell;
import viommu.model.protocol.Model;
import viommu.model.protocol.Trace;

class ReplayTest {

    @Test
    void anExpectedViolationIsReproduced() {
        Replayed<Doorbell.View> replayed = Replay.of(Cases.restarted());
        assertThat(replayed).isInstanceOf(Replayed.Reproduced.class);
        assertThat(replayed.sentence()).isEqualTo("violates NeverSilenced at step 5");
    }

    @Test
    void aDefectIsRefusedByTheCleanProtocolBecauseItDoesNotViolateTheProperty() {
        Replayed<Doorbell.View> replayed = Replay.of(Cases.lostRing());
        assertThat(replayed.succeeded()).isTrue();
        assertThat(replayed.sentence())
                .isEqualTo("violates AnswersExact at step 3; without the defect, AnswersExact is not violated");
    }

    @Test
    void aDefectIsRefusedByTheCleanProtocolBecauseAStepIsNotEnabled() {
        Replayed<Mailbox.View> replayed = Replay.of(Cases.peeked());
        assertThat(replayed.succeeded()).isTrue();
        assertThat(replayed.sentence()).endsWith("without the defect, step 7, Read(l2), is not enabled");
    }

    @Test
    void aCaseThatTheCleanProtocolDoesNotRefuseShowsNoDefect() {
        Model<Doorbell.View> model =
                Cases.model(new Doorbell(), "Restarted", Optional.of(Doorbell.LOST_RING), Map.of("Bells", 1));
        var trace = Cases.trace(model, "Ring(b1)", "Answer(b1)", "Restart");
        Replayed<Doorbell.View> replayed = Replay.of(Counterexample.of("NeverSilenced", "explorer", trace));
        assertThat(replayed).isEqualTo(new Replayed.NotRefused<>("NeverSilenced", "LostRing", 3));
        assertThat(replayed.succeeded()).isFalse();
    }

    @Test
    void aCaseThatDoesNotBeginInitiallySaysWhereItDiffers() {
        Trace<Doorbell.View> trace = Cases.restarted().trace();
        Trace<Doorbell.View> late =
                new Trace<>(trace.model(), trace.state(1), trace.taken().subList(1, 5));
        assertThat(replay(late).sentence())
                .isEqualTo("not an initial state: bell[b1] is saved as Ringing and begins as Silent");
    }

    @Test
    void aStepThatIsNotEnabledIsNamed() {
        Trace<Doorbell.View> trace = Cases.restarted().trace();
        List<Trace.Taken<Doorbell.View>> taken = new ArrayList<>(trace.taken());
        taken.add(2, taken.get(1));
        assertThat(replay(new Trace<>(trace.model(), trace.initial(), taken)).sentence())
                .isEqualTo("step 3, Ring(b2), is not enabled");
    }

    @Test
    void aStepWithoutResultInTheScopeIsNamed() {
        Model<Mailbox.View> model = Cases.mailbox(Optional.of(Mailbox.REPOSTED));
        Trace<Mailbox.View> two = Cases.trace(model, "Post(l1)", "Post(l1)");
        List<Trace.Taken<Mailbox.View>> taken = new ArrayList<>(two.taken());
        taken.add(taken.get(1));
        Trace<Mailbox.View> three = new Trace<>(model, two.initial(), taken);
        assertThat(Replay.of(Counterexample.of("OneAtATime", "tlc", three)).sentence())
                .startsWith("step 3, Post(l1), has no result within the scope: box is full");
    }

    @Test
    void aStepThatLeadsElsewhereIsNamedWithTheVariable() {
        Trace<Doorbell.View> trace = Cases.restarted().trace();
        List<Trace.Taken<Doorbell.View>> taken = new ArrayList<>(trace.taken());
        taken.set(3, new Trace.Taken<>(taken.get(3).action(), trace.state(3)));
        Replayed<Doorbell.View> replayed = replay(new Trace<>(trace.model(), trace.initial(), taken));
        assertThat(replayed.sentence())
                .isEqualTo("step 4, Answer(b2), leads elsewhere: bell[b2] is saved as Ringing and becomes Answered");
    }

    @Test
    void aCaseThatEndsTooSoonIsNotReproduced() {
        Trace<Doorbell.View> trace = Cases.restarted().trace();
        Trace<Doorbell.View> cut =
                new Trace<>(trace.model(), trace.initial(), trace.taken().subList(0, 4));
        assertThat(replay(cut)).isEqualTo(new Replayed.NotViolated<>("NeverSilenced", 4));
    }

    @Test
    void aCaseThatGoesOnAfterTheViolationIsNotReproduced() {
        Model<Doorbell.View> model = Cases.restarted().model();
        Trace<Doorbell.View> longer =
                Cases.trace(model, "Ring(b1)", "Ring(b2)", "Answer(b1)", "Answer(b2)", "Restart", "Ring(b1)");
        assertThat(replay(longer)).isEqualTo(new Replayed.ViolatedEarlier<>("NeverSilenced", 5, 6));
    }

    @Test
    void allCasesBelowADirectoryAreReplayedInOrder(@TempDir Path root) {
        Corpus corpus = new Corpus(root);
        List<Path> files =
                List.of(corpus.write(Cases.lostRing()), corpus.write(Cases.restarted()), corpus.write(Cases.peeked()));
        Map<Path, Replayed<?>> results = Replay.all(root);
        assertThat(results.keySet()).containsExactlyElementsOf(files);
        assertThat(results.values()).allMatch(Replayed::succeeded);
    }

    @Test
    void aDirectoryWithoutCasesIsAnError(@TempDir Path root) {
        assertThatThrownBy(() -> Replay.all(root))
                .isInstanceOf(ItfException.class)
                .hasMessage(root + ": no *.itf.json below this directory");
    }

    @Test
    void aBadFileInADirectoryIsAnErrorThatNamesIt(@TempDir Path root) throws IOException {
        Path bad = root.resolve("bad.itf.json");
        Files.writeString(bad, "{", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Replay.all(root)).hasMessageStartingWith(bad + ": 1:");
    }

    private static Replayed<Doorbell.View> replay(Trace<Doorbell.View> trace) {
        return Replay.of(Counterexample.of("NeverSilenced", "explorer", trace));
    }
}
