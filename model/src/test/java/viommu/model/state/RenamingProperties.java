package viommu.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import viommu.model.state.PackingProperties.Everything;

class RenamingProperties {

    @Property(tries = 200)
    void theBitsAreRenamedAsTheValuesAre(@ForAll @IntRange(min = 1, max = 8) int size, @ForAll long seed) {
        Random random = new Random(seed);
        Everything state = filled(size, random);
        List<Integer> to = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        java.util.Collections.shuffle(to, random);
        Renaming renaming = renaming(to);
        Everything expected = new Everything(size);
        expected.write(renaming.apply(state.read()));

        new Orbit(state, List.of(renaming)).rename(0, state);

        assertThat(state.read()).isEqualTo(expected.read());
        assertThat(state.pack()).isEqualTo(expected.pack());
    }

    @Property(tries = 200)
    void allStatesOfAnOrbitHaveTheSameLeastAndItTellsHowManyTheyAre(@ForAll long seed) {
        Everything state = filled(3, new Random(seed));
        Orbit orbit = new Orbit(state, permutationsOfThree());
        Packed original = state.pack();
        Set<Packed> all = IntStream.range(0, orbit.order())
                .mapToObj(r -> {
                    state.load(original);
                    orbit.rename(r, state);
                    return state.pack();
                })
                .collect(Collectors.toSet());

        Set<Packed> least = all.stream()
                .map(member -> {
                    state.load(member);
                    assertThat(orbit.reduce(state)).isEqualTo(all.size());
                    return state.pack();
                })
                .collect(Collectors.toSet());

        assertThat(least).hasSize(1);
        assertThat(all).containsAll(least);
    }

    @Example
    void whatIsNoPermutationIsRefused() {
        assertThatThrownBy(() -> Renaming.of(Map.of(Value.name("x1"), Value.name("x2"))))
                .hasMessageContaining("not a permutation");
    }

    @Example
    void aDomainThatLacksARenamedElementIsRefusedByName() {
        Everything narrower = new Everything(2);
        Renaming renaming = renaming(List.of(2, 1, 0));

        assertThatThrownBy(() -> new Orbit(narrower, List.of(renaming)))
                .isInstanceOf(OutOfDomainException.class)
                .hasMessageContaining("x3 is not one of Id");
    }

    @Example
    void aRenamingReachesNamesInsideSetsTuplesFunctionsAndRecords() {
        Value value = Value.rec(Map.of(
                "x1",
                Value.set(List.of(Value.name("x1"), Value.NONE)),
                "y",
                Value.fun(Map.of(Value.seq(Value.name("x2"), new Value.Int(1)), Value.name("x1")))));

        assertThat(renaming(List.of(1, 0)).apply(value)).hasToString("[x1 |-> {None, x2}, y |-> (<<x1, 1>> :> x2)]");
    }

    private static List<Renaming> permutationsOfThree() {
        List<Renaming> all = new ArrayList<>();
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                if (a != b) {
                    all.add(renaming(List.of(a, b, 3 - a - b)));
                }
            }
        }
        return all;
    }

    private static Renaming renaming(List<Integer> to) {
        Map<Value.Name, Value.Name> names = new LinkedHashMap<>();
        for (int i = 0; i < to.size(); i++) {
            names.put(Value.name("x" + (i + 1)), Value.name("x" + (to.get(i) + 1)));
        }
        return Renaming.of(names);
    }

    private static Everything filled(int size, Random random) {
        Everything state = new Everything(size);
        state.cell.set(random.nextInt(size + 1) - 1);
        state.inner.number.set(random.nextInt(13) - 3);
        for (int key = 0; key < size; key++) {
            state.narrow.set(key, random.nextInt(size + 1) - 1);
            state.wide.set(key, random.nextInt(3));
            if (random.nextBoolean()) {
                state.set.add(key);
            }
            state.relation.add(random.nextInt(size), random.nextInt(size));
        }
        for (int length = random.nextInt(6); length > 0; length--) {
            state.seq.append(random.nextInt(size));
        }
        return state;
    }
}
