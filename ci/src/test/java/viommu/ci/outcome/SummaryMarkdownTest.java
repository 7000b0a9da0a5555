package viommu.ci.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page, pinned. */
class SummaryMarkdownTest {
    private static String page(List<Outcome> outcomes) {
        return String.join(
                "\n",
                SummaryMarkdown.lines(new Outcomes("conform", "./viommu conform", Duration.ofSeconds(12), outcomes)));
    }

    @Test
    void aTableAndWhatIsNotAsExpected() {
        assertThat(page(List.of(
                        Outcome.asExpected("Bell.Strict", "Safe", "a"),
                        Outcome.differs("Bell.Lazy", "Safe", "two\nlines", "b"),
                        Outcome.inconclusive("Gong", "Safe", "gone", "c"),
                        Outcome.skipped("Gong", "Live", "later", "d"))))
                .isEqualTo("""
                        ### viommu conform: differs

                        | about | as expected | differs | inconclusive | skipped |
                        |:--|--:|--:|--:|--:|
                        | Bell | 1 | 1 | 0 | 0 |
                        | Gong | 0 | 0 | 1 | 1 |

                        `./viommu conform`, 12.0 s

                        **Differs**

                        * Bell.Lazy Safe: two lines (`b`)

                        **Inconclusive**

                        * Gong Safe: gone (`c`)""");
    }

    @Test
    void ofManyProblemsTheFirstTwentyAreListed() {
        String page = page(IntStream.range(0, 1_000)
                .mapToObj(i -> Outcome.differs("Bell", "Safe " + i, "why", "a"))
                .toList());

        assertThat(page)
                .contains("* Bell Safe 19: why")
                .doesNotContain("Safe 20")
                .endsWith("* and 980 more");
    }
}
