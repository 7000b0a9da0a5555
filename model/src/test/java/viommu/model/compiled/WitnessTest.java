package viommu.model.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.model.doorbell.Doorbell;
import viommu.model.protocol.Landmark;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Scope;
import viommu.model.state.Packed;
import viommu.model.state.State;
import viommu.model.viommu.Viommu;

/** What is said along a behaviour is what the properties say. */
class WitnessTest {
    private static final Viommu VIOMMU = new Viommu();
    private static final Map<String, Integer> LARGE =
            Map.of("Iova", 3, "Page", 3, "Frame", 4, "QueueCapacity", 5, "StaleAge", 2, "InflightLimit", 2);

    private static final int WALKS = 100;
    private static final int STEPS = 200;

    /** Every configuration at the standard scope and at a large one, and every defect. */
    static Stream<Model<?>> models() {
        Scope standard = Scope.defaults(VIOMMU.dimensions());
        return Stream.concat(
                Stream.of(standard, standard.with(LARGE))
                        .flatMap(scope ->
                                VIOMMU.configurations().stream().map(c -> VIOMMU.model(c, scope, Optional.empty()))),
                VIOMMU.defects().stream()
                        .map(d -> VIOMMU.model(
                                VIOMMU.configuration(d.configuration()), standard.with(d.scope()), Optional.of(d))));
    }

    @ParameterizedTest
    @MethodSource("models")
    <S extends State> void everyStepOfAWalkIsJudgedAsThePropertiesJudgeIt(Model<S> model) {
        compare(model, model.properties(), new Witness<>(model, model.properties()));
    }

    @Test
    void aPropertyThatReadsTooMuchIsEvaluatedEachTime() {
        Model<?> model = VIOMMU.model(VIOMMU.configuration("DeferredSidecore"));

        compareWithFewBytes(model, 0);
        compareWithFewBytes(model, 4_000);
    }

    private static <S extends State> void compareWithFewBytes(Model<S> model, long bytes) {
        compare(model, model.properties(), new Witness<>(model, model.properties(), bytes));
    }

    @Test
    void aStepCanViolateByWhatItDoesNotDo() {
        var protocol = new Doorbell();
        var model = protocol.model(protocol.configuration("Restarted"));
        Property<Doorbell.View> counts =
                new Property.OverSteps<>("Counts", "every step counts", (s, t) -> s.answers.get() != t.answers.get());
        Property<Doorbell.View> silent = new Property.OverStates<>(
                "Silent", "the first bell never rings", s -> !s.bell.is(0, Doorbell.Bell.RINGING));

        compare(model, List.of(counts, silent), new Witness<>(model, List.of(counts, silent)));
    }

    private static <S extends State> void compare(Model<S> model, List<Property<S>> properties, Witness<S> witness) {
        Successors<S> successors = new Successors<>(model);
        Random random = new Random(1);
        S before = model.view();
        S after = model.view();
        long[] words = new long[before.width()];
        for (int walk = 0; walk < WALKS; walk++) {
            List<Packed> initial = model.initialStates();
            before.load(initial.get(random.nextInt(initial.size())));
            before.store(words, 0);
            assertThat(witness.begin(words, 0)).isEqualTo(Judge.places(properties, p -> p.violatedAtStart(before)));
            for (int step = 0; step < STEPS; step++) {
                int count = successors.of(words, 0);
                if (count == 0) {
                    break;
                }
                int chosen = random.nextInt(count);
                int action = successors.action(chosen);
                after.load(successors.words(), chosen * words.length);
                long violated = witness.step(action, successors.words(), chosen * words.length);
                assertThat(violated)
                        .as("%s from %s", model.actions().get(action), before)
                        .isEqualTo(violated(properties, before, after));
                assertThat(witness.seen()).isEqualTo(seen(model, action, before, after));
                before.load(after);
                before.store(words, 0);
                if (random.nextInt(STEPS) == 0) {
                    witness.at(words, 0);
                }
            }
        }
    }

    private static <S extends State> long violated(List<Property<S>> properties, S before, S after) {
        return before.sameAs(after)
                ? 0
                : Judge.places(properties, p -> p.violatedIn(after) || p.violatedBy(before, after));
    }

    private static <S extends State> long seen(Model<S> model, int action, S before, S after) {
        List<Landmark<S>> landmarks = model.protocol().landmarks();
        return Judge.places(landmarks, l -> l.seenIn(before, model.actions().get(action), after));
    }
}
