package viommu.ci.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaintTest {
    private static final String[][] CODES = {
        {"\u001b[31m\u001b[1m", "<red>"},
        {"\u001b[35m\u001b[1m", "<magenta>"},
        {"\u001b[33m", "<yellow>"},
        {"\u001b[32m", "<green>"}
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Strict  ok ETJ  VIOL ETJ  -|Strict  <green>ok</> ETJ  <yellow>VIOL</> ETJ  -",
                "Strict  !ok EJ VIOL T  ok EJ ?T|Strict  <red>!ok EJ VIOL T</>  <green>ok</> EJ <magenta>?T</>",
                "AS EXPECTED: 2 configurations|<green>AS EXPECTED</>: 2 configurations",
                "DIFFERS: 2 configurations, 1 differing|<red>DIFFERS</>: 2 configurations, 1 differing",
                "INCONCLUSIVE: 1 inconclusive|<magenta>INCONCLUSIVE</>: 1 inconclusive",
                "NoStaleDma  VIOLATED, as expected|NoStaleDma  <yellow>VIOLATED</>, as expected",
                "  booked for $1, which nothing painted|  booked for $1, which nothing painted"
            })
    void whatMattersHasAColour(String line, String expected) {
        String painted = Paint.line(line);
        for (String[] code : CODES) {
            painted = painted.replace(code[0], code[1]);
        }

        assertThat(painted.replaceAll("(\u001b\\[[0-9;]*m)+", "</>")).isEqualTo(expected.stripLeading());
    }
}
