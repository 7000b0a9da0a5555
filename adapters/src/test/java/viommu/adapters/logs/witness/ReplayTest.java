package viommu.adapters.logs.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import viommu.adapters.logs.check.Made;
import viommu.adapters.logs.witness.Witness.Instant;
import viommu.adapters.logs.witness.Witness.Write;

/** A witness is refused as soon as one of its choices is none that a correct system makes. */
class ReplayTest {
    private static final Made MADE = new Made()
            .map(1, 1, 50)
            .flush(Made.page(7))
            .fill(1, 50)
            .unmap(1, 1)
            .flush(Made.page(1))
            .map(2, 1, 60)
            .flush(Made.page(7));
    private static final Logs LOGS = new Logs(MADE.guest(), MADE.emulator(), true, 0, 0);
    /** The lines of the guest: map, submit, unmap, submit, map, submit. Of the emulator: fill is number 2, of two for each invalidation. */
    private static final List<Integer> AFTER = List.of(2, 2, 2, 4, 4, 6, 6);

    private static final Write MAP = new Write(0, 1, 50, new Instant(0, 1));
    private static final Write UNMAP = new Write(2, 1, Witness.NONE, new Instant(5, 2));
    private static final Write OTHER = new Write(4, 2, 60, new Instant(9, 1));
    private static final Map<Integer, Instant> LOOK = Map.of(2, new Instant(4, 1));

    private static String refusal(List<Integer> after, List<Write> writes, Map<Integer, Instant> looks) {
        Optional<Refusal> refusal = Replay.of(LOGS, new Witness(after, writes, looks));
        return refusal.map(r -> r.getMessage().replaceAll(": .*", "")).orElse("accepted");
    }

    private static String ofOrder(Integer... after) {
        return refusal(List.of(after), List.of(MAP, UNMAP, OTHER), LOOK);
    }

    private static String ofWrites(Write... writes) {
        return refusal(AFTER, List.of(writes), LOOK);
    }

    private static String ofLook(Instant look) {
        return refusal(AFTER, List.of(MAP, UNMAP, OTHER), Map.of(2, look));
    }

    @Test
    void whatACorrectSystemDoesIsAccepted() {
        assertThat(ofOrder(2, 2, 2, 4, 4, 6, 6)).isEqualTo("accepted");
        assertThat(ofLook(new Instant(2, 1))).as("as early as can be").isEqualTo("accepted");
        assertThat(Judge.of(LOGS)).isInstanceOf(Judge.Witnessed.class);
    }

    @Test
    void theOrderOfTheLinesIsRefused() {
        assertThat(ofOrder(1, 2, 2, 4, 4, 6, 6))
                .as("before it is submitted")
                .isEqualTo("not what was submitted is fetched");
        assertThat(ofOrder(2, 3, 3, 4, 4, 6, 6))
                .as("the guest does not wait")
                .isEqualTo("a line of a processor that waits for an invalidation");
        assertThat(ofOrder(2, 2, 2, 4, 4, 6, 5)).isEqualTo("the emulator's lines are not in their order");
        assertThat(ofOrder(2, 2, 2, 4, 4, 6, 7)).isEqualTo("it comes after more lines than there are");
        assertThat(ofOrder(2, 2, 2, 4, 4, 6)).isEqualTo("not every line of the emulator has a place");
    }

    @Test
    void theTimeOfAWriteIsRefused() {
        Write late = new Write(2, 1, Witness.NONE, new Instant(6, 2));
        Write early = new Write(2, 1, Witness.NONE, new Instant(1, 2));
        Write waiting = new Write(2, 1, Witness.NONE, new Instant(3, 2));
        Write other = new Write(0, 1, 51, new Instant(0, 1));

        assertThat(ofWrites(MAP, late, OTHER)).isEqualTo("a line before it is done");
        assertThat(ofWrites(MAP, early, OTHER)).isEqualTo("a write before its call can have begun");
        assertThat(ofWrites(MAP, waiting, OTHER)).isEqualTo("who waits for an invalidation writes");
        assertThat(ofWrites(other, UNMAP, OTHER)).isEqualTo("the line says something else");
        assertThat(ofWrites(MAP, MAP, UNMAP, OTHER)).isEqualTo("written twice");
        assertThat(ofWrites(UNMAP, OTHER)).isEqualTo("a line before it is done");
    }

    @Test
    void theTimeOfALookIsRefused() {
        Write before = new Write(2, 1, Witness.NONE, new Instant(4, 2));
        List<Integer> later = List.of(2, 2, 3, 4, 4, 6, 6);
        List<Write> writes = List.of(MAP, before, OTHER);

        assertThat(refusal(later, writes, LOOK)).as("before the unmap").isEqualTo("accepted");
        assertThat(refusal(later, writes, Map.of(2, new Instant(4, 3))))
                .as("after it")
                .isEqualTo("a walk finds something else");
        assertThat(ofLook(new Instant(1, 1)))
                .as("before the last invalidation was submitted")
                .isEqualTo("it was not looked at since the last invalidation was submitted");
        assertThat(refusal(AFTER, List.of(MAP, UNMAP, OTHER), Map.of()))
                .isEqualTo("it was not looked at since the last invalidation was submitted");
    }

    @Test
    void aCallThatGoesOnWhenTheLogEndsChangesThePageAndIsNotLong() {
        Write gone = new Write(6, 2, Witness.NONE, new Instant(13, 2));
        Write again = new Write(6, 2, 70, new Instant(13, 2));
        Write before = new Write(6, 2, Witness.NONE, new Instant(5, 2));

        assertThat(ofWrites(MAP, UNMAP, OTHER, gone)).isEqualTo("accepted");
        assertThat(ofWrites(MAP, UNMAP, OTHER, again)).isEqualTo("no call that goes on when the log ends");
        assertThat(ofWrites(MAP, UNMAP, OTHER, before)).isEqualTo("no call that goes on when the log ends");
    }
}
