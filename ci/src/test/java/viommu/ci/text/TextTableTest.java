package viommu.ci.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import viommu.ci.text.Table.Column;

class TextTableTest {
    private final Table table = new Table(
            List.of(Column.left("who"), Column.stacked("NoStaleDma"), Column.right("steps"), Column.left("why")),
            List.of(List.of("me", "ok", "12", "because"), List.of("you", "-", "3", "")));

    @Test
    void wordsAreStackedAndNumbersStandAtTheRight() {
        assertThat(TextTable.lines(table))
                .containsExactly(
                        "     No",
                        "     Stale",
                        "who  Dma    steps  why",
                        "───  ─────  ─────  ───────",
                        "me   ok        12  because",
                        "you  -          3");
    }

    @Test
    void aTableThatIsTooWideGoesOnBelowWithTheFirstColumnRepeated() {
        assertThat(TextTable.lines(table, 20))
                .containsExactly(
                        "     No",
                        "     Stale",
                        "who  Dma    steps",
                        "───  ─────  ─────",
                        "me   ok        12",
                        "you  -          3",
                        "",
                        "who  why",
                        "───  ───────",
                        "me   because",
                        "you");
    }

    @Test
    void aTableThatFitsStaysWhole() {
        assertThat(TextTable.lines(table, 26)).isEqualTo(TextTable.lines(table));
        assertThat(TextTable.lines(table, 1)).as("one column at least").hasSizeGreaterThan(12);
    }
}
