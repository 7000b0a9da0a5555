package viommu.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PackingProperties {

    /** One of everything, wide enough for several words. */
    static final class Everything extends State {
        final Domain ids;
        final Cell cell;
        final Table narrow;
        final Table wide;
        final SetCell set;
        final SeqCell seq;
        final Relation relation;
        final Inner inner;

        static final class Inner extends Group {
            final Cell number;

            Inner(Group parent) {
                super("inner", parent);
                number = cell("number", Domain.range("Number", -3, 9));
            }
        }

        Everything(int size) {
            ids = Domain.identifiers("Id", "x", size);
            cell = cell("cell", Domain.optional(ids));
            narrow = table("narrow", ids, Domain.optional(ids));
            wide = table("wide", ids, Domain.range("Wide", 0, 100_000));
            set = set("set", ids);
            seq = seq("seq", ids, 5);
            relation = relation("relation", ids, ids);
            inner = member(new Inner(this));
        }
    }

    @Property
    void whatIsWrittenIsReadAgainAndNothingElseChanges(
            @ForAll @IntRange(min = 1, max = 8) int size,
            @ForAll @Size(max = 60) List<@IntRange(max = 1 << 30) Integer> writes) {
        Everything state = new Everything(size);
        state.inner.number.set(0);
        int[] narrow = new int[size];
        int[] wide = new int[size];
        java.util.Arrays.fill(narrow, Domain.NONE);
        int cell = Domain.NONE;
        int number = 0;
        Set<Integer> set = new TreeSet<>();
        Set<List<Integer>> relation = new java.util.HashSet<>();
        List<Integer> seq = new ArrayList<>();
        for (int write : writes) {
            int key = (write >>> 4) % size;
            int other = (write >>> 8) % size;
            switch (write & 7) {
                case 0 -> state.cell.set(cell = key);
                case 1 -> state.narrow.set(key, narrow[key] = other - 1);
                case 2 -> state.wide.set(key, wide[key] = (write >>> 12) % 100_001);
                case 3 -> {
                    if (set.remove(key)) {
                        state.set.remove(key);
                    } else {
                        set.add(key);
                        state.set.add(key);
                    }
                }
                case 4 -> {
                    if (seq.size() == 5) {
                        seq.remove(0);
                        state.seq.removeHead();
                    }
                    seq.add(key);
                    state.seq.append(key);
                }
                case 5 -> {
                    if (relation.remove(List.of(key, other))) {
                        state.relation.remove(key, other);
                    } else {
                        relation.add(List.of(key, other));
                        state.relation.add(key, other);
                    }
                }
                default -> state.inner.number.set(number = (write >>> 12) % 13 - 3);
            }
        }

        assertThat(state.cell.get()).isEqualTo(cell);
        assertThat(state.inner.number.get()).isEqualTo(number);
        for (int key = 0; key < size; key++) {
            assertThat(state.narrow.at(key)).isEqualTo(narrow[key]);
            assertThat(state.wide.at(key)).isEqualTo(wide[key]);
            assertThat(state.set.contains(key)).isEqualTo(set.contains(key));
            for (int other = 0; other < size; other++) {
                assertThat(state.relation.contains(key, other)).isEqualTo(relation.contains(List.of(key, other)));
            }
        }
        assertThat(state.seq.length()).isEqualTo(seq.size());
        for (int i = 0; i < seq.size(); i++) {
            assertThat(state.seq.at(i)).isEqualTo(seq.get(i));
        }
        assertThat(throughValues(state, size)).isEqualTo(state.pack());
    }

    private static Packed throughValues(Everything state, int size) {
        Everything copy = new Everything(size);
        copy.write(state.read());
        return copy.pack();
    }

    @Example
    void aValueOutsideTheDomainIsRefusedByName() {
        Everything state = new Everything(2);

        assertThatThrownBy(() -> state.narrow.set(0, 2))
                .isInstanceOf(OutOfDomainException.class)
                .hasMessageContaining("narrow");
        assertThatThrownBy(() -> state.inner.number.set(10)).hasMessageContaining("number");
        assertThatThrownBy(() -> state.cell.write(Value.name("x3"))).hasMessageContaining("x3");
    }

    @Example
    void aRecordThatLacksAFieldOrHasOneTooManyIsRefused() {
        Everything state = new Everything(2);
        Map<String, Value> fields = new HashMap<>(state.read().fields());
        fields.put("surplus", Value.NONE);
        assertThatThrownBy(() -> state.write(Value.rec(fields))).isInstanceOf(OutOfDomainException.class);

        fields.remove("surplus");
        fields.remove("seq");

        assertThatThrownBy(() -> state.write(Value.rec(fields))).hasMessageContaining("seq");
    }

    @Example
    void aFullSequenceRefusesMore() {
        Everything state = new Everything(2);
        for (int i = 0; i < 5; i++) {
            state.seq.append(1);
        }

        assertThatThrownBy(() -> state.seq.append(0)).hasMessageContaining("seq is full");
    }
}
