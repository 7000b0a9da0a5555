package viommu.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Exploration.Verdict;
import viommu.model.explorer.Explorer;
import viommu.model.liveness.LivenessCheck;
import viommu.model.liveness.LivenessFindings;
import viommu.model.protocol.Action;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Landmark;
import viommu.model.protocol.Model;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.model.protocol.Step;
import viommu.model.state.Packed;
import viommu.model.state.State;

/** What the suite says of every protocol: these tests are what must notice a mistake in a step. */
class VerdictsTest {
    private static final int ENOUGH_STATES = 1000;

    static List<Protocol<?>> protocols() {
        return Protocols.all();
    }

    static Stream<Arguments> configurations() {
        return protocols().stream()
                .flatMap(protocol -> protocol.configurations().stream().map(c -> Arguments.of(protocol, c)));
    }

    @ParameterizedTest
    @MethodSource("configurations")
    <S extends State> void everySafetyVerdictIsTheExpectedOneAndNothingDeadlocks(
            Protocol<S> protocol, Configuration configuration) {
        Exploration<S> found = Explorer.explore(protocol.model(configuration));

        assertThat(found.outcome()).as(found.reason()).isEqualTo(Exploration.Outcome.COMPLETE);
        assertThat(found.deadlock()).isEmpty();
        assertThat(found.checked())
                .isNotEmpty()
                .allSatisfy(
                        p -> assertThat(found.verdict(p)).as(p.name()).isEqualTo(expected(configuration, p.name())));
    }

    @ParameterizedTest
    @MethodSource("configurations")
    <S extends State> void everyLivenessVerdictIsTheExpectedOne(Protocol<S> protocol, Configuration configuration) {
        LivenessFindings<S> found = LivenessCheck.check(protocol.model(configuration));

        assertThat(found.checked())
                .allSatisfy(
                        p -> assertThat(found.verdict(p)).as(p.name()).isEqualTo(expected(configuration, p.name())));
    }

    private static Verdict expected(Configuration configuration, String property) {
        return configuration.shouldHold(property) ? Verdict.HOLDS : Verdict.VIOLATED;
    }

    @ParameterizedTest
    @MethodSource("protocols")
    <S extends State> void everyStepIsTakenAndEveryLandmarkReachedInSomeConfiguration(Protocol<S> protocol) {
        List<Exploration<S>> all = protocol.configurations().stream()
                .map(protocol::model)
                .map(Explorer::explore)
                .toList();
        Set<String> steps = all.stream()
                .flatMap(found -> found.model().steps().stream())
                .map(Step::name)
                .collect(Collectors.toSet());

        assertThat(all.stream().flatMap(found -> taken(found).stream())).containsAll(steps);
        assertThat(all.stream().flatMap(found -> found.landmarks().stream()))
                .containsAll(protocol.landmarks().stream().map(Landmark::name).toList());
    }

    /** One that is taken and changes nothing would hide that nothing goes on any more. */
    @ParameterizedTest
    @MethodSource("configurations")
    <S extends State> void aStepThatIsTakenChangesSomething(Protocol<S> protocol, Configuration configuration) {
        Model<S> model = protocol.model(configuration);
        Set<Packed> seen = new HashSet<>(model.initialStates());
        Deque<Packed> waiting = new ArrayDeque<>(seen);
        S view = model.view();
        while (!waiting.isEmpty() && seen.size() < ENOUGH_STATES) {
            Packed before = waiting.remove();
            for (Action<S> action : model.actions()) {
                view.load(before);
                if (action.take(view)) {
                    Packed after = view.pack();
                    assertThat(after).as("after %s", action).isNotEqualTo(before);
                    if (seen.add(after)) {
                        waiting.add(after);
                    }
                }
            }
        }
    }

    private static List<String> taken(Exploration<?> found) {
        Model<?> model = found.model();
        return model.steps().stream()
                .map(Step::name)
                .filter(step -> !found.neverTaken().contains(step))
                .toList();
    }
}
