package viommu.model.liveness;

import static org.assertj.core.api.Assertions.assertThat;
import static viommu.model.liveness.Maze.door;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import viommu.model.doorbell.Doorbell;
import viommu.model.doorbell.Doorbell.Bell;
import viommu.model.explorer.Exploration.Verdict;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Fairness;
import viommu.model.protocol.Property.Liveness;

class LivenessCheckTest {
    private final Maze corridor = Maze.of(door("Go", 0, 1), door("Go", 1, 2)).leadsTo(0, 2);

    /** Out of the ring 0, 1 there is a door only at 1. */
    private final Maze ring =
            Maze.of(door("Turn", 0, 1), door("Turn", 1, 0), door("Leave", 1, 2)).leadsTo(0, 2);

    @Test
    void whoMustGoOnArrives() {
        assertThat(verdict(corridor.with(Fairness.weak("Go")))).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void whoNeedNotGoOnStopsWhereHeStarted() {
        Lasso<Maze.View> lasso = violation(corridor);

        assertThat(lasso.stops()).isTrue();
        assertThat(Maze.rooms(lasso, 0)).containsExactly(0);
        assertThat(lasso.starved(corridor.arrives())).hasValue(0);
    }

    @Test
    void aDoorThatIsShutAgainAndAgainNeedsStrongFairness() {
        Maze weak = ring.with(Fairness.weak("Turn"), Fairness.weak("Leave"));
        Maze strong = ring.with(
                Fairness.weak("Turn"),
                Fairness.strong("Leave", a -> leaves(a.step().name())));

        assertThat(Maze.rooms(violation(weak), violation(weak).loopStart())).containsExactly(0, 1, 0);
        assertThat(verdict(strong)).isEqualTo(Verdict.HOLDS);
    }

    private static boolean leaves(String step) {
        return step.equals("Leave");
    }

    @Test
    void strongFairnessOfADoorThatOnlyLeadsAwayStillLeavesTheRestOfTheRing() {
        Maze side = Maze.of(
                        door("Turn", 0, 1),
                        door("Turn", 1, 0),
                        door("Leave", 1, 2),
                        door("Away", 0, 3),
                        door("Away", 3, 0))
                .leadsTo(0, 2)
                .with(
                        Fairness.weak("Turn"),
                        Fairness.weak("Away"),
                        Fairness.strong("Leave", a -> leaves(a.step().name())));

        assertThat(Maze.rooms(violation(side), violation(side).loopStart())).containsExactly(0, 3, 0);
    }

    @Test
    void aGroupIsFairAsAWholeNotEachOfItsActions() {
        Maze fork =
                Maze.of(door("Go", 0, 1), door("Go", 1, 0), door("Go", 1, 2)).leadsTo(0, 2);
        Fairness<Maze.View> second = Fairness.strong("last", a -> a.toString().equals("Go(2)"));

        assertThat(verdict(fork.with(Fairness.weak("Go")))).isEqualTo(Verdict.VIOLATED);
        assertThat(verdict(fork.with(Fairness.weak("Go"), second))).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void aDoorThatLeadsNowhereIsNotEnabled() {
        Maze revolving =
                Maze.of(door("Go", 0, 0), door("Leave", 0, 1)).leadsTo(0, 1).with(Fairness.weak("Go"));

        assertThat(violation(revolving).stops()).isTrue();
    }

    @Test
    void whatHoldsAtOnceNeedsNoStep() {
        assertThat(verdict(corridor.leadsTo(0, 0))).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void whoWasThereAlreadyMustComeAgain() {
        Maze past = corridor.leadsTo(1, 0).with(Fairness.weak("Go"));

        assertThat(Maze.rooms(violation(past), 0)).containsExactly(0, 1, 2);
    }

    @Test
    void eachInstanceIsJudged() {
        Maze two = corridor.with(Fairness.weak("Go"))
                .leadsTo(List.of(Set.of(0), Set.of(1)), List.of(Set.of(2), Set.of(0)));

        assertThat(violation(two).starved(two.arrives())).hasValue(1);
    }

    @Test
    void everyBellThatRingsIsAnsweredButNoneMustRing() {
        Doorbell doorbell = new Doorbell();
        Liveness<Doorbell.View> answered = new Liveness<>(
                "EveryRingAnswered",
                "a bell that rings is answered in the end",
                s -> s.bell.size(),
                (s, b) -> s.bell.is(b, Bell.RINGING),
                (s, b) -> s.bell.is(b, Bell.ANSWERED));
        Liveness<Doorbell.View> rung = new Liveness<>(
                "EveryBellRung",
                "every bell is rung in the end",
                s -> s.bell.size(),
                (s, b) -> s.bell.is(b, Bell.SILENT),
                (s, b) -> s.bell.is(b, Bell.RINGING));

        LivenessFindings<Doorbell.View> found = LivenessCheck.check(
                doorbell.model(doorbell.configuration("Restarted")),
                List.of(answered, rung),
                Limits.standard(),
                Progress.SILENT);

        assertThat(found.verdict(answered)).isEqualTo(Verdict.HOLDS);
        assertThat(found.violations().get("EveryBellRung").violates(rung)).isTrue();
    }

    @Test
    void aPromiseWithoutAFormulaIsInconclusive() {
        Liveness<Maze.View> sentence = new Liveness<>("Arrives", "The walker arrives.");

        assertThat(LivenessCheck.check(corridor.model(), List.of(sentence), Limits.standard(), Progress.SILENT)
                        .verdict(sentence))
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void theWayIsTheShortestOverAllPlacesWhereItCouldBegin() {
        Maze fork = Maze.of(
                        door("Go", 0, 1),
                        door("Go", 1, 2),
                        door("Go", 0, 3),
                        door("Go", 3, 4),
                        door("Go", 4, 5),
                        door("Go", 5, 6))
                .with(Fairness.weak("Go"));
        Maze atTheEndOfTheLongWay = fork.leadsTo(List.of(Set.of(1, 6)), List.of(Set.of(0, 3, 4, 5)));
        Maze atTheEndOfTheShortWay = fork.leadsTo(List.of(Set.of(2, 3)), List.of(Set.of(0, 1)));

        assertThat(Maze.rooms(violation(atTheEndOfTheLongWay), 0)).containsExactly(0, 1, 2);
        assertThat(Maze.rooms(violation(atTheEndOfTheShortWay), 0)).containsExactly(0, 1, 2);
    }

    @Test
    void aPropertyWithoutInstancesIsInconclusive() {
        Maze none = corridor.leadsTo(List.of(), List.of());

        LivenessFindings<Maze.View> found = LivenessCheck.check(none.model());

        assertThat(found.verdict(none.arrives())).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(found.reason()).isEqualTo("Arrives has no instances");
    }

    @Test
    void whereAStepLeavesTheDomainNothingIsKnown() {
        Maze cliff = Maze.of(door("Go", 0, 1), door("Go", 1, Maze.OUTSIDE)).with(Fairness.weak("Go"));

        LivenessFindings<Maze.View> found =
                LivenessCheck.check(cliff.leadsTo(0, 2).model());

        assertThat(found.verdict(cliff.leadsTo(0, 2).arrives())).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(found.reason()).startsWith("Go(1) leaves the domain of a variable: room");
        assertThat(verdict(cliff.leadsTo(0, 1))).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void aLoopInThePartThatWasSeenIsFoundAllTheSame() {
        Maze cliff = Maze.of(door("Go", 0, 1), door("Go", 1, Maze.OUTSIDE)).leadsTo(0, 1);

        assertThat(violation(cliff).stops()).isTrue();
    }

    @Test
    void aLimitMakesTheResultInconclusiveAndSaysWhich() {
        Limits limits = Limits.standard();

        assertThat(bounded(limits.withMaxStates(1))).contains("1 states");
        assertThat(bounded(limits.withMaxBytes(1))).contains("MiB");
        assertThat(bounded(limits.withMaxTime(Duration.ZERO))).contains("0 s");
        Thread.currentThread().interrupt();
        assertThat(bounded(limits)).isEqualTo("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anInterruptAfterTheLastStateIsHeededToo() {
        Progress interrupting = (states, waiting, transitions) -> {
            if (waiting == 0) {
                Thread.currentThread().interrupt();
            }
        };

        LivenessFindings<Maze.View> found = LivenessCheck.check(corridor.model(), Limits.standard(), interrupting);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(found.verdict(corridor.arrives())).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(found.reason()).isEqualTo("interrupted");
    }

    private String bounded(Limits limits) {
        Maze maze = corridor.with(Fairness.weak("Go"));
        LivenessFindings<Maze.View> found = LivenessCheck.check(maze.model(), limits, Progress.SILENT);
        assertThat(found.verdict(maze.arrives())).isEqualTo(Verdict.INCONCLUSIVE);
        return found.reason();
    }

    private static Verdict verdict(Maze maze) {
        return LivenessCheck.check(maze.model()).verdict(maze.arrives());
    }

    private static Lasso<Maze.View> violation(Maze maze) {
        LivenessFindings<Maze.View> found = LivenessCheck.check(maze.model());
        assertThat(found.verdict(maze.arrives())).isEqualTo(Verdict.VIOLATED);
        Lasso<Maze.View> lasso =
                Optional.ofNullable(found.violations().get("Arrives")).orElseThrow();
        assertThat(lasso.violates(maze.arrives())).isTrue();
        return lasso;
    }
}
