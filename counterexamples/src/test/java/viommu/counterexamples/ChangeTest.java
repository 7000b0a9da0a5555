package viommu.counterexamples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viommu.model.state.Value;

class ChangeTest {
    private static final Value A = Value.name("a");
    private static final Value B = Value.name("b");

    @Test
    void functionsAreComparedByEntry() {
        Value before = Value.fun(Map.of(A, A, B, B));
        Value after = Value.fun(Map.of(A, A, B, A));
        assertThat(changes(before, after)).containsExactly("x[b]: b -> a");
    }

    @Test
    void recordsInsideFunctionsAreComparedByField() {
        Value before = Value.fun(Map.of(Value.seq(A, B), Value.rec(Map.of("f", A, "g", A))));
        Value after = Value.fun(Map.of(Value.seq(A, B), Value.rec(Map.of("f", B, "g", A))));
        assertThat(changes(before, after)).containsExactly("x[a, b].f: a -> b");
    }

    @Test
    void sequencesAndSetsAreComparedAsAWhole() {
        assertThat(changes(Value.seq(A), Value.seq(A, B))).containsExactly("x: <<a>> -> <<a, b>>");
        assertThat(changes(Value.set(List.of(A)), Value.set(List.of()))).containsExactly("x: {a} -> {}");
    }

    @Test
    void functionsWithOtherDomainsAndRecordsWithOtherFieldsAreComparedAsAWhole() {
        assertThat(changes(Value.fun(Map.of(A, A)), Value.fun(Map.of(B, A))))
                .containsExactly("x: (a :> a) -> (b :> a)");
        assertThat(changes(Value.rec(Map.of("f", A)), Value.rec(Map.of()))).containsExactly("x: [f |-> a] -> []");
    }

    @Test
    void changesComeInTheOrderOfTheVariables() {
        Value.Rec before = Value.rec(Map.of("x", A, "y", A, "z", A));
        Value.Rec after = Value.rec(Map.of("x", B, "y", A, "z", B));
        assertThat(Change.between(List.of("z", "y", "x"), before, after))
                .containsExactly(new Change("z", "z", A, B), new Change("x", "x", A, B));
    }

    private static List<String> changes(Value before, Value after) {
        return Change.between(List.of("x"), Value.rec(Map.of("x", before)), Value.rec(Map.of("x", after))).stream()
                .map(Change::toString)
                .toList();
    }
}
