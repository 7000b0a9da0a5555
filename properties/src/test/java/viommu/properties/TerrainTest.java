package viommu.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import viommu.model.protocol.Action;
import viommu.model.protocol.Landmark;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.State;
import viommu.model.viommu.Viommu;

class TerrainTest {
    private static final int STEPS = 4_000;

    /** With room for everything, for some states, and for none. */
    @ParameterizedTest
    @ValueSource(ints = {1 << 23, 1_000, 0})
    void what_is_remembered_is_what_the_model_says(int most) {
        var viommu = new Viommu();

        compare(viommu.model(viommu.configuration("DeferredSidecore")), most);
        compare(viommu.model(viommu.configuration("StrictBareMetal")), most);
    }

    @Test
    void where_an_action_breaks_none_is_enabled() {
        var terrain = new Terrain<>(Doorbells.breaking(), List.of());
        int start = terrain.initial(0);
        int ring = Doorbells.breaking().action("Ring(b1)").index();

        int rung = terrain.go(start, ring);

        assertThat(terrain.isBroken(start)).isFalse();
        assertThat(terrain.isBroken(rung)).isTrue();
        assertThat(terrain.count(rung)).isZero();
        assertThat(terrain.go(start, ring)).as("once more").isEqualTo(rung);
    }

    private static <S extends State> void compare(Model<S> model, int most) {
        Terrain<S> terrain = new Terrain<>(model, model.properties(), most);
        Random random = new Random(1);
        S before = model.view();
        S after = model.view();
        int place = 0;
        for (int step = 0; step < STEPS; step++) {
            if (step % 100 == 0) {
                int initial = random.nextInt(model.initialStates().size());
                place = terrain.initial(initial);
                before.load(model.initialStates().get(initial));
                assertThat(terrain.violatedAtStart(initial)).isZero();
            }
            List<Integer> enabled = enabled(model, before);
            int here = place;
            assertThat(IntStream.range(0, terrain.count(place)).map(n -> terrain.action(here, n)))
                    .containsExactlyElementsOf(enabled);
            int chosen = random.nextInt(enabled.size());
            Action<S> action = model.actions().get(enabled.get(chosen));
            after.load(before);
            action.take(after);
            place = terrain.go(place, chosen);
            assertThat(terrain.verdict()).isEqualTo(verdict(model, before, action, after));
            terrain.load(place, before);
            assertThat(before.pack()).isEqualTo(after.pack());
        }
    }

    private static <S extends State> List<Integer> enabled(Model<S> model, S state) {
        S view = model.view();
        return model.actions().stream()
                .filter(action -> {
                    view.load(state);
                    return action.take(view);
                })
                .map(Action::index)
                .toList();
    }

    private static <S extends State> Terrain.Verdict verdict(Model<S> model, S before, Action<S> action, S after) {
        long violated = 0;
        long seen = 0;
        List<Property<S>> properties = model.properties();
        for (int p = 0; p < properties.size() && !before.sameAs(after); p++) {
            Property<S> property = properties.get(p);
            violated |= property.violatedIn(after) || property.violatedBy(before, after) ? 1L << p : 0;
        }
        List<Landmark<S>> landmarks = model.protocol().landmarks();
        for (int l = 0; l < landmarks.size(); l++) {
            seen |= landmarks.get(l).seenIn(before, action, after) ? 1L << l : 0;
        }
        return new Terrain.Verdict(violated, seen);
    }
}
