package viommu.counterexamples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import viommu.model.doorbell.Doorbell;
import viommu.model.protocol.Trace;

class SwimLanesTest {

    @Test
    void aCaseWithADefectReadsAsPinned() {
        assertThat(SwimLanes.text(Cases.lostRing())).isEqualTo(Resources.text("lost-ring.lanes.txt"));
    }

    @Test
    void aCaseThatGoesRoundALoopReadsAsPinned() {
        assertThat(SwimLanes.text(Cases.returned())).isEqualTo(Resources.text("returned.lanes.txt"));
    }

    @Test
    void aCaseAfterWhichNothingHappensReadsAsPinned() {
        assertThat(SwimLanes.text(Cases.asleep())).isEqualTo(Resources.text("asleep.lanes.txt"));
    }

    @Test
    void aLoopThatBeginsInitiallyIsMarkedThere() {
        Counterexample<Mailbox.View> waiting = Cases.lasso("AllRead", Mailbox.ASLEEP, 0, "Wait");
        assertThat(SwimLanes.text(waiting))
                .contains("<-- the loop begins here\n   1 │")
                .contains("<-- back to step 0, for ever");
    }

    @Test
    void changesGoBelowEachRowWhenTheyDoNotFitBesideTheLanes() {
        String text = SwimLanes.text(Cases.peeked(), "./viommu replay elsewhere", 72);
        assertThat(text).isEqualTo(Resources.text("peeked-narrow.lanes.txt"));
    }

    @Test
    void theLaneBarsOfAllRowsAreAligned() {
        List<String> rows = SwimLanes.text(Cases.peeked())
                .lines()
                .filter(l -> l.contains("│"))
                .toList();
        List<Integer> bars = bars(rows.get(0));
        assertThat(bars).hasSize(4);
        assertThat(rows).allSatisfy(row -> assertThat(bars(row)).isEqualTo(bars));
    }

    @Test
    void aViolationOfTheInitialStateIsMarkedThere() {
        Trace<Doorbell.View> nothing = Cases.trace(Cases.lostRingModel(2));
        String text = SwimLanes.text(Counterexample.of("AnswersExact", "tlc", nothing));
        assertThat(text).contains("0 │       │          │ bell[*]=Silent; answers=0\n");
        assertThat(text).contains("  │       │          │ <-- AnswersExact violated\n");
    }

    @Test
    void noLineEndsInSpaceOrExceedsTheLimit() {
        List<String> lines =
                SwimLanes.text(Cases.peeked(), "./viommu replay x", 60).lines().toList();
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(60).doesNotEndWith(" "));
    }

    private static List<Integer> bars(String row) {
        return IntStream.range(0, row.length())
                .filter(i -> row.charAt(i) == '│')
                .boxed()
                .toList();
    }
}
