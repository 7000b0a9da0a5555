package viommu.adapters.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeafTest {
    private static final long TWO_MIB = 1 << 9;
    private static final long GIB = 1 << 18;

    private static Leaf leaf(long frame, int bits) {
        return new Leaf(frame << 12 | bits);
    }

    @Test
    void aSmallPageGivesItsFrameOnly() {
        assertThat(leaf(TWO_MIB + 1, 0x83).frames(5)).containsExactly(TWO_MIB + 1);
        assertThat(leaf(TWO_MIB, 0x3).frames(5)).containsExactly(TWO_MIB);
        assertThat(leaf(TWO_MIB, 0x3).mayBeLarge()).isFalse();
    }

    @Test
    void aLargePageGivesTheFrameInTheMiddleFirst() {
        assertThat(leaf(TWO_MIB, 0x83).frames(2 * TWO_MIB + 5)).containsExactly(TWO_MIB + 5, TWO_MIB);
    }

    @Test
    void withoutBitsASmallPageIsMoreLikely() {
        assertThat(leaf(TWO_MIB, 0).frames(5)).containsExactly(TWO_MIB, TWO_MIB + 5);
    }

    @Test
    void onAGibibyteItMayBeOfEitherSize() {
        assertThat(leaf(GIB, 0x83).frames(1000)).containsExactly(GIB + 1000 % TWO_MIB, GIB + 1000, GIB);
        assertThat(leaf(GIB, 0x83).frames(5)).containsExactly(GIB + 5, GIB);
        assertThat(leaf(2 * TWO_MIB, 0x83).frames(1000)).containsExactly(2 * TWO_MIB + 1000 % TWO_MIB, 2 * TWO_MIB);
    }
}
