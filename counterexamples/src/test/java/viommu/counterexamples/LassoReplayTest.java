package viommu.counterexamples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import viommu.model.explorer.Exploration.Verdict;
import viommu.model.liveness.Lasso;
import viommu.model.liveness.LivenessCheck;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Fairness;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property.Liveness;
import viommu.model.protocol.Scope;
import viommu.model.protocol.Trace;

class LassoReplayTest {

    @Test
    void aLoopThatIsExpectedIsReproduced() {
        assertThat(Replay.of(Cases.unfair(Optional.empty())).sentence())
                .isEqualTo("violates AllRead after 1 step, in a loop of 1");
    }

    @Test
    void aLoopIsRefusedByTheCleanProtocolBecauseAStepLeadsElsewhere() {
        Replayed<Mailbox.View> replayed = Replay.of(Cases.returned());
        assertThat(replayed.succeeded()).isTrue();
        assertThat(replayed.sentence())
                .isEqualTo("violates AllRead after 1 step, in a loop of 2; without the defect, step 3, Deliver, leads"
                        + " elsewhere: box is saved as <<l1>> and becomes <<>>");
    }

    @Test
    void anEndIsRefusedByTheCleanProtocolBecauseItIsNotFair() {
        Replayed<Mailbox.View> replayed = Replay.of(Cases.asleep());
        assertThat(replayed.succeeded()).isTrue();
        assertThat(replayed.sentence())
                .isEqualTo(
                        "violates AllRead after 3 steps, when nothing happens any more; without the defect, not fair: after step 3,"
                                + " WF(Read(l1)) is starved: enabled for long enough and never taken");
    }

    @Test
    void anEndIsRefusedByTheCleanProtocolBecauseAStepIsNotEnabled() {
        Replayed<Mailbox.View> replayed = Replay.of(Cases.peekedForNothing());
        assertThat(replayed.succeeded()).isTrue();
        assertThat(replayed.sentence()).endsWith("; without the defect, step 1, Read(l2), is not enabled");
    }

    @Test
    void aLoopThatTheCleanProtocolDoesNotRefuseShowsNoDefect() {
        Replayed<Mailbox.View> replayed = Replay.of(Cases.unfair(Optional.of(Mailbox.ASLEEP)));
        assertThat(replayed).isInstanceOf(ReplayedLasso.NotRefused.class);
        assertThat(replayed.succeeded()).isFalse();
        assertThat(replayed.sentence())
                .isEqualTo(
                        "AllRead is violated after 1 step, in a loop of 1 without Asleep too: the case does not show it");
    }

    /** The states differ, and yet the clean protocol violates the property by the same steps. */
    @Test
    void aLoopThroughOtherStatesThatTheCleanProtocolDoesNotRefuseShowsNoDefect() {
        Model<Mailbox.View> lax = Cases.model(new Mailbox(), "Lax", Optional.of(Mailbox.RETURNED), Map.of());
        Trace<Mailbox.View> trace = Cases.trace(lax, "Post(l1)", "Fetch", "Deliver");
        assertThat(Replay.of(Counterexample.of("AllRead", "tlc", new Lasso<>(trace, 3))))
                .isInstanceOf(ReplayedLasso.NotRefused.class);
    }

    @Test
    void aLoopThatDoesNotCloseSaysWhereItDiffers() {
        assertThat(Replay.of(Cases.lasso("AllRead", Mailbox.RETURNED, 0, "Post(l1)", "Fetch"))
                        .sentence())
                .isEqualTo("the loop does not close: carrier.letter is None after step 0, where it begins, and l1 after"
                        + " step 2");
    }

    @Test
    void aLoopThatIsNotFairNamesTheStarvedGroup() {
        assertThat(Replay.of(Cases.lasso("AllRead", Mailbox.RETURNED, 2, "Post(l1)", "Fetch", "Wait")))
                .isEqualTo(new ReplayedLasso.Starved<>(2, "WF(Deliver)"));
        assertThat(Replay.of(Cases.lasso("AllRead", Mailbox.RETURNED, 1, "Post(l1)"))
                        .sentence())
                .isEqualTo("not fair: after step 1, WF(Fetch) is starved: enabled for long enough and never taken");
    }

    @Test
    void aLoopOnWhichThePropertyHoldsIsNotReproduced() {
        Replayed<Mailbox.View> replayed = Replay.of(Cases.lasso("AllRead", Mailbox.ASLEEP, 0, "Wait"));
        assertThat(replayed).isInstanceOf(ReplayedLasso.NotViolated.class);
        assertThat(replayed.sentence()).isEqualTo("AllRead is not violated after 0 steps, in a loop of 1");
    }

    @Test
    void whatCannotBeToldToBeFairIsNotReproduced() {
        Model<Mailbox.View> model = eagerToPost(Cases.mailbox(Optional.of(Mailbox.REPOSTED)));
        Lasso<Mailbox.View> full = new Lasso<>(Cases.trace(model, "Post(l1)", "Post(l1)"), 2);
        Replayed<Mailbox.View> replayed = Replay.of(Counterexample.of("AllRead", "tlc", full));
        assertThat(replayed.succeeded()).isFalse();
        assertThat(replayed.sentence())
                .startsWith(
                        "whether Mailbox Manual with Reposted keeps WF(Post) after step 2 cannot be told: box is full");
    }

    @Test
    void whatCannotBeToldToBeFairWithoutTheDefectIsNotRefused() {
        Mailbox overflowing = new Mailbox() {
            @Override
            public Model<View> model(Configuration configuration, Scope scope, Optional<Defect> defect) {
                return defect.isPresent()
                        ? super.model(configuration, scope, defect)
                        : eagerToPost(super.model(configuration, scope, Optional.of(REPOSTED)));
            }
        };
        Model<Mailbox.View> lax = Cases.model(overflowing, "Lax", Optional.of(Mailbox.REPOSTED), Map.of());
        Lasso<Mailbox.View> full = new Lasso<>(Cases.trace(lax, "Post(l1)", "Post(l1)"), 2);
        Counterexample<Mailbox.View> counterexample = Counterexample.of("AllRead", "tlc", full);
        assertThat(Replay.onOwnModel(counterexample).succeeded()).isTrue();
        assertThat(Replay.of(counterexample)).isInstanceOf(ReplayedLasso.Undecided.class);
    }

    @Test
    void aLivenessPropertyWithoutALoopIsNotViolatedAndNotSaved(@TempDir Path root) {
        Counterexample<Mailbox.View> open =
                Counterexample.of("AllRead", "tlc", Cases.returned().trace());
        assertThat(Replay.of(open)).isEqualTo(new Replayed.NotViolated<>("AllRead", 3));
        assertThatThrownBy(() -> new Corpus(root).write(open))
                .hasMessageEndingWith("AllRead is not violated in 3 steps");
    }

    @Test
    void aStepOfALassoThatIsNotEnabledIsNamed() {
        Trace<Mailbox.View> trace = Cases.returned().trace();
        List<Trace.Taken<Mailbox.View>> taken = new ArrayList<>(trace.taken());
        taken.remove(0);
        Trace<Mailbox.View> cut = new Trace<>(trace.model(), trace.initial(), taken);
        assertThat(Replay.of(Counterexample.of("AllRead", "tlc", new Lasso<>(cut, 1))))
                .isEqualTo(new Replayed.NotEnabled<>(1, "Fetch", "is not enabled"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Returned", "Asleep"})
    void whatTheExplorerFindsIsSavedReadAndReproduced(String defect, @TempDir Path root) {
        Mailbox mailbox = new Mailbox();
        Model<Mailbox.View> model = Cases.mailbox(Optional.of(mailbox.defect(defect)));
        Lasso<Mailbox.View> lasso = LivenessCheck.check(model).violations().get("AllRead");
        Path file = new Corpus(root).write(Counterexample.of("AllRead", "explorer", lasso));
        Counterexample<Mailbox.View> read = Itf.read(file).bind("case", mailbox);
        assertThat(read.lasso().orElseThrow().violates((Liveness<Mailbox.View>) mailbox.property("AllRead")))
                .isTrue();
        assertThat(Replay.of(read).succeeded()).isTrue();
    }

    @Test
    void theCleanProtocolHoldsWhatTheDefectsBreak() {
        assertThat(LivenessCheck.check(Cases.mailbox(Optional.empty())).verdicts())
                .containsExactlyInAnyOrderEntriesOf(Map.of("AllRead", Verdict.HOLDS, "ReadIsDelivered", Verdict.HOLDS));
    }

    /** Whether {@code Post} is enabled cannot be told where the box is full. */
    private static Model<Mailbox.View> eagerToPost(Model<Mailbox.View> model) {
        return new Model<>(
                model.protocol(),
                model.configuration(),
                model.scope(),
                model.defect(),
                model::view,
                model.initialStates(),
                model.steps(),
                List.of(Fairness.weak("Post")));
    }
}
