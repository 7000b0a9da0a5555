package viommu.counterexamples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.counterexamples.StateTables.Grid;
import viommu.model.state.Value;

class StateTablesTest {

    private static final List<Counterexample<?>> SAVED = new Corpus(Path.of(".")).read();

    static List<Counterexample<?>> saved() {
        return SAVED;
    }

    @ParameterizedTest
    @MethodSource("saved")
    void whatDiffersFromStateToStateIsWhatTheStepChanged(Counterexample<?> counterexample) {
        StateTables tables = StateTables.of(counterexample.trace());
        List<Scene> rows = Scenes.of(counterexample).rows();

        assertThat(tables.states()).hasSameSizeAs(rows);
        for (int n = 1; n < rows.size(); n++) {
            Map<String, String> differences = new TreeMap<>();
            for (int place = 0; place < tables.places().size(); place++) {
                String now = tables.states().get(n).get(place);
                if (!now.equals(tables.states().get(n - 1).get(place))) {
                    differences.put(tables.places().get(place), now);
                }
            }
            assertThat(differences)
                    .as("step %d", n)
                    .isEqualTo(rows.get(n).changes().stream()
                            .collect(Collectors.toMap(
                                    Change::path, change -> change.after().toString())));
        }
    }

    @Test
    void functionsWithTheSameDomainStandSideBySideAndTheRestByName() {
        Value.Rec state = Value.rec(Map.of(
                "table", fun("i1", "p1", "i2", "None"),
                "iotlb", fun("i1", "f1", "i2", "None"),
                "pins", fun("f1", "1"),
                "worker", Value.rec(Map.of("step", Value.name("Idle"))),
                "queue", Value.seq()));

        StateTables tables = StateTables.of(List.of("table", "pins", "iotlb", "worker", "queue"), List.of(state));

        assertThat(tables.grids())
                .containsExactly(
                        new Grid(List.of("i1", "i2"), List.of("table", "iotlb")),
                        new Grid(List.of("f1"), List.of("pins")));
        assertThat(tables.singles()).containsExactly("worker.step", "queue");
        assertThat(tables.places())
                .containsExactly(
                        "table[i1]", "iotlb[i1]", "table[i2]", "iotlb[i2]", "pins[f1]", "worker.step", "queue");
        assertThat(tables.states()).containsExactly(List.of("p1", "f1", "None", "None", "1", "Idle", "<<>>"));
    }

    @Test
    void aFunctionWhoseDomainChangesIsOneValue() {
        Value.Rec before = Value.rec(Map.of("sparse", fun("i1", "p1")));
        Value.Rec after = Value.rec(Map.of("sparse", fun("i2", "p1")));

        StateTables tables = StateTables.of(List.of("sparse"), List.of(before, after));

        assertThat(tables.grids()).isEmpty();
        assertThat(tables.states()).containsExactly(List.of("(i1 :> p1)"), List.of("(i2 :> p1)"));
    }

    private static Value.Fun fun(String... keysAndValues) {
        Map<Value, Value> entries = new TreeMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            entries.put(Value.name(keysAndValues[i]), Value.name(keysAndValues[i + 1]));
        }
        return Value.fun(entries);
    }
}
