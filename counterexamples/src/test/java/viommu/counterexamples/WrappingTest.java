package viommu.counterexamples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {

    @Test
    void aLineThatFitsStaysAsItIs() {
        assertThat(Wrapping.wrap("  one two", 9)).containsExactly("  one two");
    }

    @Test
    void aLineThatDoesNotFitGoesOnDeeper() {
        assertThat(Wrapping.wrap("  one two three", 9)).containsExactly("  one two", "      three");
    }

    @Test
    void aWordThatDoesNotFitIsNotBroken() {
        assertThat(Wrapping.wrap("a longword b", 4)).containsExactly("a", "    longword", "    b");
    }
}
