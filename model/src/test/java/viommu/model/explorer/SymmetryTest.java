package viommu.model.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viommu.model.doorbell.Doorbell;
import viommu.model.explorer.Exploration.Outcome;
import viommu.model.protocol.Model;
import viommu.model.protocol.Scope;
import viommu.model.protocol.Trace;
import viommu.model.protocol.UnknownNameException;

class SymmetryTest {
    private final Doorbell doorbell = new Doorbell();

    private Model<Doorbell.View> bells(String configuration, int bells) {
        return doorbell.model(
                doorbell.configuration(configuration),
                Scope.defaults(doorbell.dimensions()).with(Map.of("Bells", bells)),
                Optional.empty());
    }

    private static <S extends viommu.model.state.State> Exploration<S> reduced(Model<S> model) {
        return Explorer.explore(model, Symmetry.of(model), Limits.standard(), Progress.SILENT);
    }

    @Test
    void onlyTheNumberOfBellsInEachStateMattersAndTheOthersAreCounted() {
        Exploration<Doorbell.View> found = reduced(bells("Polled", 4));

        assertThat(found.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(found.states()).isEqualTo(15);
        assertThat(found.represented()).isEqualTo(81);
        assertThat(found.reduction()).isEqualTo(81 / 15.0);
        assertThat(found.renamings()).isEqualTo(24);
        assertThat(found.symmetric()).isTrue();
        assertThat(found.depth()).isEqualTo(9);
    }

    @Test
    void withoutSymmetryEveryStateStandsForItself() {
        Exploration<Doorbell.View> found = Explorer.explore(bells("Polled", 4));

        assertThat(found.symmetric()).isFalse();
        assertThat(found.represented()).isEqualTo(found.states()).isEqualTo(81);
        assertThat(found.reduction()).isEqualTo(1.0);
    }

    @Test
    void counterexamplesAndDeadlocksAreBehavioursOfTheModelAndAsShort() {
        Model<Doorbell.View> restarted = bells("Restarted", 3);
        Trace<Doorbell.View> found = reduced(restarted).violations().get("NeverSilenced");
        Trace<Doorbell.View> deadlock = reduced(bells("Polled", 3)).deadlock().orElseThrow();

        assertThat(found.length()).isEqualTo(7);
        assertThat(replayed(found)).isEqualTo(found);
        assertThat(found.violation(doorbell.property("NeverSilenced"))).isPresent();
        assertThat(deadlock.length()).isEqualTo(6);
        assertThat(replayed(deadlock)).isEqualTo(deadlock);
    }

    private static <S extends viommu.model.state.State> Trace<S> replayed(Trace<S> trace) {
        return Trace.of(
                trace.model(),
                trace.initial(),
                trace.taken().stream().map(Trace.Taken::action).toList());
    }

    @Test
    void aSearchStopsAtTheViolationUnderSymmetryToo() {
        Model<Doorbell.View> model = bells("Restarted", 3);

        Exploration<Doorbell.View> found = Explorer.search(
                model,
                List.of(doorbell.property("NeverSilenced")),
                Symmetry.of(model),
                Limits.standard(),
                Progress.SILENT);

        assertThat(found.violations().get("NeverSilenced").length()).isEqualTo(7);
    }

    @Test
    void tooManyRenamingsAreRefused() {
        Lopsided lopsided = new Lopsided("Lamp");
        Scope nine = Scope.defaults(lopsided.dimensions()).with(Map.of("Lamp", 9));

        assertThatThrownBy(() -> Symmetry.of(lopsided.model(lopsided.configuration("Even"), nine, Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Lamp=9")
                .hasMessageContaining("50000");
    }

    @Test
    void onlySetsThatAreDimensionsCanBeSymmetric() {
        assertThatThrownBy(() -> Symmetry.of(even(new Lopsided("Power")))).hasMessageContaining("Power is a number");
        assertThatThrownBy(() -> Symmetry.of(even(new Lopsided("Bulb")))).isInstanceOf(UnknownNameException.class);
        assertThat(Symmetry.of(even(new Lopsided())).order()).isEqualTo(1);
    }

    private static Model<Lopsided.View> even(Lopsided lopsided) {
        return lopsided.model(lopsided.configuration("Even"));
    }

    @Test
    void whatIsInterchangeableHasNoAsymmetry() {
        assertThat(Asymmetry.of(even(new Lopsided("Lamp")), Limits.standard())).isEmpty();
        assertThat(Asymmetry.of(bells("Restarted", 4), Limits.standard())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Step, has other successors",
        "Start, is initial before and not after",
        "Invariant, FirstIsDark has another answer",
        "StepProperty, FirstStaysDark has another answer"
    })
    void aPreferenceForOneIdentifierIsFound(String configuration, String difference) {
        Lopsided claims = new Lopsided("Lamp");
        Lopsided admits = new Lopsided();

        assertThat(Asymmetry.of(claims.model(claims.configuration(configuration)), Limits.standard()))
                .hasValueSatisfying(text ->
                        assertThat(text).contains(difference).contains("->").contains("lit |->"));
        assertThat(Asymmetry.of(admits.model(admits.configuration(configuration)), Limits.standard()))
                .isEmpty();
    }

    @Test
    void asymmetryIsNotKnownBeforeEveryStateWasSeen() {
        assertThatThrownBy(
                        () -> Asymmetry.of(bells("Polled", 4), Limits.standard().withMaxStates(5)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("stopped at 5 states");
    }

    @Test
    void aCounterexampleThatOnlyAnotherNameWouldGiveIsRefused() {
        Lopsided lopsided = new Lopsided("Lamp");
        Model<Lopsided.View> model = lopsided.model(lopsided.configuration("Start"));

        assertThat(Explorer.explore(model).violations().get("FirstIsDark").length())
                .isEqualTo(1);
        assertThatThrownBy(() -> reduced(model))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not symmetric in [Lamp]: FirstIsDark is violated only under other names");
    }
}
