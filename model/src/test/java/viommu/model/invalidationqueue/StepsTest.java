package viommu.model.invalidationqueue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import viommu.model.protocol.Action;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Scope;
import viommu.model.protocol.Trace;

class StepsTest {
    private static final InvalidationQueue QUEUE = new InvalidationQueue();

    private static Model<InvalidationQueueState> model(String configuration) {
        return QUEUE.model(QUEUE.configuration(configuration));
    }

    private static Model<InvalidationQueueState> model(Defect defect) {
        return QUEUE.model(
                QUEUE.configuration(defect.configuration()), Scope.defaults(QUEUE.dimensions()), Optional.of(defect));
    }

    private static InvalidationQueueState after(Model<InvalidationQueueState> model, String... actions) {
        var taken = Stream.of(actions)
                .<Action<InvalidationQueueState>>map(model::action)
                .toList();
        Trace<InvalidationQueueState> trace =
                Trace.of(model, model.initialStates().get(0), taken);
        assertThat(trace.length()).as(trace.taken().toString()).isEqualTo(actions.length);
        return model.view(trace.last());
    }

    private static final String[] SUBMITTED = {
        "Map(i1)",
        "Unmap(c1, i1)",
        "ClearPte(c1)",
        "Lock(c1)",
        "Allocate(c1)",
        "WriteDescriptors(c1)",
        "WriteTail(c1)",
        "Unlock(c1)"
    };

    private static String[] submittedAnd(String... more) {
        return Stream.concat(Stream.of(SUBMITTED), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void aWaitIsSignalledToTheSlotOfItsEntry() {
        var s = after(model("StatusSlots"), submittedAnd("Execute(u1, FALSE)", "Complete(u1)"));

        assertThat(s.word.at(0)).isEqualTo(1);
        assertThat(s.status.at(1)).isEqualTo(Status.DONE);
        assertThat(s.signalled(0)).isTrue();
    }

    @Test
    void aSequenceNumberIsSignalledToTheSemaphore() {
        var s = after(model("SequenceNumbers"), submittedAnd("Execute(u1, FALSE)", "Complete(u1)"));

        assertThat(s.word.at(0)).isEqualTo(1);
        assertThat(s.semaphore.get()).isEqualTo(1);
        assertThat(s.signalled(0)).isTrue();
    }

    @Test
    void whatTimesOutStaysInTheRingAndTheIovaInQuarantine() {
        var s = after(model("StatusSlots"), submittedAnd("GiveUp(c1)", "Release(c1)"));

        assertThat(s.mapping.at(0)).isEqualTo(Mapping.QUARANTINED);
        assertThat(s.pending(0)).isEqualTo(2);
        assertThat(s.queued(0, 0)).isTrue();
    }

    @Test
    void aFailureOnOneUnitIsNotMadeGoodByTheOther() {
        var s = after(
                model("TwoUnits"),
                submittedAnd(
                        "Fail(u1)",
                        "Complete(u1)",
                        "AwaitCompletion(c1)",
                        "Lock(c1)",
                        "Allocate(c1)",
                        "WriteDescriptors(c1)",
                        "WriteTail(c1)",
                        "Unlock(c1)",
                        "Execute(u2, FALSE)",
                        "Complete(u2)",
                        "AwaitCompletion(c1)",
                        "Release(c1)"));

        assertThat(s.mapping.at(0)).isEqualTo(Mapping.QUARANTINED);
    }

    @Test
    void anInvalidationAwaitsTheEndOfAWalk() {
        Model<InvalidationQueueState> model = model("StatusSlots");
        var s = after(
                model,
                "Map(i1)",
                "Unmap(c1, i1)",
                "Walk(u1, i1)",
                "ClearPte(c1)",
                "Lock(c1)",
                "Allocate(c1)",
                "WriteDescriptors(c1)",
                "WriteTail(c1)");

        assertThat(model.action("Execute(u1, FALSE)").take(s)).isFalse();
        assertThat(model.action("Fill(u1)").take(s)).isTrue();
        assertThat(model.action("Execute(u1, FALSE)").take(s)).isTrue();
        assertThat(s.cached(0, 0)).isFalse();
    }

    @Test
    void aLaterNumberSignalsTheEarlierOnesToo() {
        var s = after(model("SequenceNumbers"), submittedAnd("Execute(u1, FALSE)", "Complete(u1)"));

        s.semaphore.set(2);

        assertThat(s.signalled(0)).as("number 1 is behind 2").isTrue();
        s.semaphore.set(0);
        assertThat(s.signalled(0)).as("number 1 is ahead of 0").isFalse();
    }

    @Test
    void aFlagThatStaysSetSuppressesTheNextUnmapOfThatCpuOnly() {
        var s = after(
                model(QUEUE.defect("SuppressionLeftSet")),
                "Map(i1)",
                "Unmap(c1, i1)",
                "FailUnmap(c1)",
                "Lock(c1)",
                "Release(c1)");

        assertThat(s.suppressed.contains(0)).isTrue();
        assertThat(s.suppressed.contains(1)).isFalse();
        assertThat(s.pending(0)).isZero();
    }
}
