package viommu.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeqTableTest {
    private static final Value ONE = Value.name("i1");
    private static final Value TWO = Value.name("i2");

    private static final class Pools extends State {
        final SeqTable pool = seqs("pool", Domain.range("Cpu", 0, 1), Domain.identifiers("Iova", "i", 2), 3);
    }

    private static final class Named extends State {
        final SeqTable pool = seqs("pool", Domain.identifiers("Iova", "i", 2), Domain.identifiers("Iova", "i", 2), 1);
    }

    @Test
    void eachKeyHasASequenceOfItsOwn() {
        Pools state = new Pools();

        state.pool.at(1).append(0);

        assertThat(state.pool.read())
                .isEqualTo(Value.fun(Map.of(new Value.Int(0), Value.seq(), new Value.Int(1), Value.seq(ONE))));
    }

    @Test
    void whatIsWrittenIsRead() {
        Value value = Value.fun(Map.of(new Value.Int(0), Value.seq(TWO, ONE), new Value.Int(1), Value.seq(TWO)));
        Pools state = new Pools();

        state.pool.write(value);

        assertThat(state.pool.read()).isEqualTo(value);
    }

    @Test
    void anElementThatIsRemovedLeavesTheOthersInOrderAndNoTrace() {
        Pools state = new Pools();
        Pools direct = new Pools();
        for (int code : new int[] {0, 1, 0}) {
            state.pool.at(0).append(code);
        }

        state.pool.at(0).remove(0);

        direct.pool.at(0).append(1);
        assertThat(state.pack()).isEqualTo(direct.pack());
    }

    @Test
    void keysThatAreInterchangeableAreRefused() {
        Renaming swap = Renaming.of(Map.of(Value.name("i1"), Value.name("i2"), Value.name("i2"), Value.name("i1")));

        assertThatThrownBy(() -> new Orbit(new Named(), List.of(swap)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not interchangeable");
    }
}
