package viommu.model.liveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static viommu.model.liveness.Maze.door;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import viommu.model.protocol.Action;
import viommu.model.protocol.Fairness;
import viommu.model.protocol.Model;
import viommu.model.protocol.Trace;

class LassoTest {
    private final Fairness<Maze.View> leave =
            Fairness.strong("Leave", a -> a.step().name().equals("Leave"));
    private final Maze maze = Maze.of(
                    door("Turn", 0, 1), door("Turn", 1, 0), door("Leave", 1, 2), door("Push", 0, 1), door("Idle", 2, 2))
            .leadsTo(0, 2);

    @Test
    void aLoopThatIsNotClosedIsNotReal() {
        assertThat(lasso(maze, 0, "Turn(0)", "Turn(1)").isReal()).isTrue();
        assertThat(lasso(maze, 0, "Turn(0)").isReal()).isFalse();
        assertThat(lasso(maze, 1, "Turn(0)").isReal()).isTrue();
    }

    @Test
    void aStepThatLeadsElsewhereIsNotReal() {
        Lasso<Maze.View> right = lasso(maze, 0, "Turn(0)", "Turn(1)");
        Model<Maze.View> model = right.trace().model();
        var notEnabled =
                new Trace.Taken<>(model.action("Leave(0)"), right.trace().state(1));
        var elsewhere = new Trace.Taken<>(model.action("Turn(0)"), right.trace().initial());

        assertThat(new Lasso<>(new Trace<>(model, right.trace().initial(), List.of(notEnabled)), 1).isReal())
                .isFalse();
        assertThat(new Lasso<>(new Trace<>(model, right.trace().initial(), List.of(elsewhere)), 0).isReal())
                .isFalse();
    }

    @Test
    void aBehaviourThatDoesNotBeginInitiallyIsNotReal() {
        Lasso<Maze.View> late = lasso(maze, 0, "Turn(0)", "Turn(1)");
        var middle = late.trace().state(1);

        assertThat(new Lasso<>(new Trace<>(late.trace().model(), middle, List.of()), 0).isReal())
                .isFalse();
    }

    @Test
    void weakFairnessIsKeptByTakingTheGroupOrWhereItIsNotEnabled() {
        assertThat(lasso(maze.with(Fairness.weak("Turn")), 0, "Turn(0)", "Turn(1)")
                        .isFair())
                .isTrue();
        assertThat(lasso(maze.with(Fairness.weak("Turn")), 1, "Turn(0)").isFair())
                .isFalse();
        assertThat(lasso(maze.with(Fairness.weak("Leave")), 0, "Turn(0)", "Turn(1)")
                        .isFair())
                .isTrue();
        assertThat(lasso(maze.with(Fairness.weak("Idle")), 2, "Turn(0)", "Leave(0)")
                        .isFair())
                .isTrue();
    }

    @Test
    void strongFairnessIsNotKeptByABreak() {
        assertThat(lasso(maze.with(leave), 0, "Turn(0)", "Turn(1)").isFair()).isFalse();
        assertThat(lasso(maze.with(leave), 0).isFair()).isTrue();
    }

    @Test
    void aStepThatChangesNothingDoesNotCount() {
        Maze revolving = Maze.of(door("Go", 0, 0), door("Go", 0, 1)).with(Fairness.weak("Go"));

        assertThat(lasso(revolving, 0, "Go(0)").isReal()).isTrue();
        assertThat(lasso(revolving, 0, "Go(0)").isFair()).isFalse();
    }

    @Test
    void whatIsNotRealOrNotFairViolatesNothing() {
        Maze unfair = maze.with(Fairness.weak("Turn"));

        assertThat(lasso(maze, 0).violates(maze.arrives())).isTrue();
        assertThat(lasso(maze, 0, "Turn(0)").violates(maze.arrives())).isFalse();
        assertThat(lasso(unfair, 0).violates(unfair.arrives())).isFalse();
    }

    @Test
    void aStepCountsForEveryActionThatLeadsTheSameWay() {
        Fairness<Maze.View> push = Fairness.strong("Push", a -> a.step().name().equals("Push"));

        assertThat(lasso(maze.with(push), 0, "Turn(0)", "Turn(1)").isFair()).isTrue();
    }

    @Test
    void whatComesToHoldOnTheLoopIsNotAwaitedForEver() {
        assertThat(lasso(maze, 0, "Turn(0)", "Turn(1)").violates(maze.arrives()))
                .isTrue();
        assertThat(lasso(maze, 2, "Turn(0)", "Leave(0)").violates(maze.arrives()))
                .isFalse();
        Maze back = maze.leadsTo(0, 1);
        assertThat(lasso(back, 0, "Turn(0)", "Turn(1)").violates(back.arrives()))
                .isFalse();
        assertThat(lasso(back, 2, "Turn(0)", "Turn(1)").violates(back.arrives()))
                .isTrue();
        Maze neverAsked = maze.leadsTo(2, 1);
        assertThat(lasso(neverAsked, 0).violates(neverAsked.arrives())).isFalse();
    }

    @Test
    void theLoopLiesOnTheTrace() {
        assertThatThrownBy(() -> lasso(maze, 3, "Turn(0)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a loop cannot start after 3 of 1 steps");
    }

    private static Lasso<Maze.View> lasso(Maze maze, int loopStart, String... actions) {
        Model<Maze.View> model = maze.model();
        List<Action<Maze.View>> taken = Stream.of(actions).map(model::action).toList();
        return new Lasso<>(Trace.of(model, model.initialStates().get(0), taken), loopStart);
    }
}
