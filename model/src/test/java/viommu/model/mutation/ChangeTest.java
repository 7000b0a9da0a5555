package viommu.model.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import viommu.model.state.Value;

class ChangeTest {
    private static final SortedSet<Value> NOTHING = Collections.emptySortedSet();

    private static Value fun(int a, int b, int c) {
        return Value.fun(Map.of(
                Value.name("k1"),
                new Value.Int(a),
                Value.name("k2"),
                new Value.Int(b),
                Value.name("k3"),
                new Value.Int(c)));
    }

    private static Value set(String... names) {
        return Value.set(Stream.of(names).<Value>map(Value::name).toList());
    }

    private static SortedSet<Value> elements(String... names) {
        return new TreeSet<>(Stream.of(names).<Value>map(Value::name).toList());
    }

    @Test
    void aFunctionChangesByEntries() {
        Change change = new Change(fun(0, 0, 0), fun(1, 2, 0));

        assertThat(change.size()).isEqualTo(2);
        assertThat(change.narrowed()).isEqualTo(fun(1, 0, 0));
        assertThat(change.widened(NOTHING)).isEqualTo(fun(1, 2, 2));
        assertThat(change.misplaced(NOTHING)).isEqualTo(fun(1, 0, 2));
        assertThat(change.startsAt(fun(0, 0, 7))).isTrue();
        assertThat(change.startsAt(fun(0, 7, 0))).isFalse();
        assertThat(change.on(fun(0, 0, 7))).isEqualTo(fun(1, 2, 7));
    }

    @Test
    void aSetChangesByElements() {
        Change removal = new Change(set("a", "b", "c"), set("c"));
        Change addition = new Change(set(), set("a"));
        SortedSet<Value> all = elements("a", "b", "c");

        assertThat(removal.narrowed()).isEqualTo(set("b", "c"));
        assertThat(removal.widened(all)).isEqualTo(set());
        assertThat(addition.widened(all)).isEqualTo(set("a", "b"));
        assertThat(addition.misplaced(all)).isEqualTo(set("b"));
        assertThat(addition.on(set("c"))).isEqualTo(set("a", "c"));
    }

    @Test
    void anythingElseChangesAsAWhole() {
        Change change = new Change(new Value.Int(1), new Value.Int(2));

        assertThat(List.of(change.narrowed(), change.widened(NOTHING), change.misplaced(NOTHING)))
                .containsOnly(new Value.Int(2));
        assertThat(change.startsAt(new Value.Int(1))).isTrue();
        assertThat(change.startsAt(new Value.Int(3))).isFalse();
    }
}
