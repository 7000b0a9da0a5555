package viommu.model.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import viommu.model.doorbell.Doorbell;
import viommu.model.explorer.Exploration.Outcome;
import viommu.model.explorer.Exploration.Verdict;
import viommu.model.protocol.Model;
import viommu.model.protocol.Scope;

class ExplorerTest {
    private final Doorbell doorbell = new Doorbell();
    private final Model<Doorbell.View> polled = doorbell.model(doorbell.configuration("Polled"));
    private final Model<Doorbell.View> restarted = doorbell.model(doorbell.configuration("Restarted"));

    @Test
    void everyCombinationOfBellsIsFoundOnce() {
        Exploration<Doorbell.View> found = Explorer.explore(polled);

        assertThat(found.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(found.states()).isEqualTo(9);
        assertThat(found.transitions()).isEqualTo(12);
        assertThat(found.depth()).isEqualTo(5);
        assertThat(found.neverTaken()).containsExactly("Restart");
        assertThat(found.checked()).allSatisfy(p -> assertThat(found.verdict(p)).isEqualTo(Verdict.HOLDS));
    }

    @Test
    void aStateWithoutSuccessorIsReportedWithTheShortestWayThere() {
        assertThat(Explorer.explore(polled).deadlock())
                .hasValueSatisfying(trace -> assertThat(trace.length()).isEqualTo(4));
        assertThat(Explorer.explore(restarted).deadlock()).isEmpty();
    }

    @Test
    void aViolatedStepPropertyHasTheShortestCounterexample() {
        Exploration<Doorbell.View> found = Explorer.explore(restarted);

        assertThat(found.verdict(doorbell.property("NeverSilenced"))).isEqualTo(Verdict.VIOLATED);
        assertThat(found.violations().get("NeverSilenced").taken())
                .extracting(t -> t.action().toString())
                .hasSize(5)
                .contains("Ring(b1)", "Ring(b2)", "Answer(b1)", "Answer(b2)")
                .endsWith("Restart");
    }

    @Test
    void aDefectIsFoundByTheShortestTrace() {
        Model<Doorbell.View> defective = doorbell.model(
                doorbell.configuration("Polled"),
                Scope.defaults(doorbell.dimensions()),
                Optional.of(Doorbell.LOST_RING));

        Exploration<Doorbell.View> found = Explorer.explore(defective);

        assertThat(found.violations().get("AnswersExact").length()).isEqualTo(2);
    }

    @Test
    void twoRunsGiveTheSameCountsAndCounterexamples() {
        Exploration<Doorbell.View> one = Explorer.explore(restarted);
        Exploration<Doorbell.View> two = Explorer.explore(restarted);

        assertThat(one.states()).isEqualTo(two.states());
        assertThat(one.taken()).isEqualTo(two.taken());
        assertThat(one.violations().get("NeverSilenced").last())
                .isEqualTo(two.violations().get("NeverSilenced").last());
    }

    @Test
    void aLimitMakesTheResultInconclusiveAndSaysWhich() {
        Limits limits = Limits.standard();

        assertThat(bounded(limits.withMaxStates(1))).contains("1 states");
        assertThat(bounded(limits.withMaxStates(8))).contains("8 states");
        assertThat(Explorer.explore(polled, limits.withMaxStates(9), Progress.SILENT)
                        .outcome())
                .isEqualTo(Outcome.COMPLETE);
        assertThat(bounded(limits.withMaxBytes(1))).contains("MiB");
        assertThat(bounded(limits.withMaxTime(Duration.ZERO))).contains("0 s");
    }

    private String bounded(Limits limits) {
        Exploration<Doorbell.View> found = Explorer.explore(polled, limits, Progress.SILENT);
        assertThat(found.outcome()).isEqualTo(Outcome.BOUNDED);
        assertThat(found.verdict(doorbell.property("AnswersExact"))).isEqualTo(Verdict.INCONCLUSIVE);
        return found.reason();
    }

    @Test
    void anInterruptedRunSaysSo() {
        Thread.currentThread().interrupt();
        Exploration<Doorbell.View> found = Explorer.explore(polled);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(found.outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertThat(found.verdict(doorbell.property("AnswersExact"))).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void aStepThatLeavesADomainIsNotFollowedAndTheResultIsInconclusive() {
        Model<Doorbell.View> defective = doorbell.model(
                doorbell.configuration("Restarted"),
                Scope.defaults(doorbell.dimensions()).with(Map.of("Bells", 3)),
                Optional.of(Doorbell.LOST_RING));

        Exploration<Doorbell.View> found = Explorer.explore(defective);

        assertThat(found.outcome()).isEqualTo(Outcome.BOUNDED);
        assertThat(found.reason()).contains("Answer(b").contains("answers cannot be");
        assertThat(found.verdict(doorbell.property("AnswersExact"))).isEqualTo(Verdict.VIOLATED);
        assertThat(found.deadlock()).isEmpty();
    }

    @Test
    void aSearchStopsAtTheViolationAndAProofGoesOn() {
        Exploration<Doorbell.View> search = Explorer.search(
                restarted, java.util.List.of(doorbell.property("NeverSilenced")), Limits.standard(), Progress.SILENT);

        assertThat(search.verdict(doorbell.property("NeverSilenced"))).isEqualTo(Verdict.VIOLATED);
        assertThat(search.verdict(doorbell.property("AnswersExact"))).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void whatATeamMemberThrowsIsThrown() {
        try (Team team = new Team(3)) {
            assertThatThrownBy(() -> team.each(8, (thread, piece) -> {
                        if (piece == 5) {
                            throw new IllegalStateException("piece 5");
                        }
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("piece 5");
        }
    }
}
