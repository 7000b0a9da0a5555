package viommu.ci.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static viommu.ci.report.MadeUp.SAFE;
import static viommu.ci.report.MadeUp.STRICT;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Exit;
import viommu.ci.claim.Verdict;
import viommu.ci.report.Judgement;
import viommu.ci.report.MadeUp;
import viommu.ci.report.SavedCaseResult;
import viommu.counterexamples.Corpus;
import viommu.counterexamples.Counterexample;

class ReportPageTest {

    private static Document page(MadeUp madeUp) {
        return Jsoup.parse(ReportPage.html(madeUp.report()));
    }

    private static int bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void whatIsAsExpectedIsSaidToBeSo() {
        Document page = page(MadeUp.asExpected());

        assertThat(page.select("#outcome").text()).isEqualTo("AS EXPECTED");
        assertThat(page.select("#problems, #incomplete")).isEmpty();
        assertThat(page.select("#verdicts tbody").eachAttr("data-standing"))
                .containsExactly("holds", "holds", "skipped", "violated");
        assertThat(page.select("#defects tbody").eachAttr("data-standing")).containsExactly("violated");
        assertThat(page.select("#skipped li").eachText())
                .containsExactly("Bell EventuallySilent by tlc: liveness is for --profile full");
        assertThat(page.select("#again").text()).contains("./viommu verify --seed 42");
    }

    @Test
    void whatIsNotAsExpectedStandsFirstAndIsMarkedWhereItIs() {
        MadeUp madeUp = MadeUp.asExpected()
                .saying(STRICT, SAFE, EngineName.TLC, Verdict.VIOLATED)
                .trying("7.2", Exit.DIFFERS, 1, "new: NothingIsInvented: dma");
        Document page = page(madeUp);

        assertThat(page.select("#outcome").text()).isEqualTo("DIFFERS");
        assertThat(page.select("main > section").first().id()).isEqualTo("problems");
        assertThat(page.select("#problems li").eachText()).isEqualTo(new Judgement(madeUp.report()).problems());
        assertThat(page.getElementById("Bell-Strict-NoDoubleRing").attr("data-standing"))
                .isEqualTo("differs");
        assertThat(page.select("a[href='#Bell-Strict-NoDoubleRing']").text()).isEqualTo("!holds EJ VIOLATED T");
        assertThat(page.select("#implementations").text()).contains("new: NothingIsInvented: dma", "!no");
    }

    @Test
    void whatLogsBreakIsShownWithItsLineAndItsCommand() {
        Document page = page(MadeUp.asExpected().tracing(2, ""));

        assertThat(page.select("#implementations").text())
                .contains("bells-1.2 1,000 1 10 1 2 !no MapIsFree at bell.log:7: a ring")
                .contains("bells-1.2 MapIsFree bells are free bell.log:7: a ring ./viommu again");
        assertThat(page(MadeUp.asExpected().tracing(0, ""))
                        .select("#implementations")
                        .text())
                .contains("bells-1.2", "yes")
                .doesNotContain("What logs break");
    }

    @Test
    void anInterruptedRunIsMarkedAsIncomplete() {
        assertThat(page(MadeUp.asExpected().interrupted()).select("#incomplete").text())
                .isEqualTo("This report is incomplete: interrupted: 3 of 9 checks were finished.");
    }

    @Test
    void whateverEnginesSayIsText() {
        Document page = page(MadeUp.asExpected().remarking("</script><script>alert(1)</script><b>bold</b>"));

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("#verdicts b")).isEmpty();
        assertThat(page.select("#verdicts").text()).contains("<script>alert(1)</script><b>bold</b>");
    }

    @Test
    void aRowThatIsLinkedToIsThere() {
        Document page = page(MadeUp.asExpected());

        assertThat(page.select("a[href^='#']"))
                .isNotEmpty()
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.outerHtml())
                                .isNotNull());
    }

    @Test
    void manyRowsAreCutAndItIsSaidWhereTheRestIs() {
        String html = ReportPage.html(MadeUp.asExpected().withDefects(3_000).report());

        Document page = Jsoup.parse(html);
        int shown = page.select("#defects tbody").size();
        assertThat(bytes(html)).isLessThan(ReportPage.LIMIT);
        assertThat(shown).isBetween(100, 3_000);
        assertThat(page.select("#defects .rest").text())
                .isEqualTo((3_001 - shown) + " more: target/report/verify.json has them all.");
    }

    @Test
    void counterexamplesThatHaveNoRoomAreNamedWithTheCommandThatShowsThem() {
        List<Counterexample<?>> corpus = new Corpus(Path.of("..", "counterexamples")).read();
        MadeUp madeUp = MadeUp.asExpected();
        corpus.forEach(one -> madeUp.replaying(
                new SavedCaseResult("counterexamples/" + one.fileName(), true, "violates", Optional.of(one))));
        int limit = 400_000;

        String html = ReportPage.html(madeUp.report(), limit);

        Document page = Jsoup.parse(html);
        List<String> inside = page.select("#case option").eachAttr("value");
        List<String> outside = page.select("#left-out li code").eachText();
        String more = page.select("#left-out .rest").text();
        assertThat(bytes(html)).isLessThan(limit);
        assertThat(inside).isNotEmpty();
        assertThat(outside).hasSize(100).allMatch(command -> command.startsWith("./viommu show counterexamples/"));
        assertThat(more).startsWith((corpus.size() - inside.size() - outside.size()) + " more");
        assertThat(bytes(ReportPage.html(madeUp.report())))
                .as("with all of them")
                .isLessThan(ReportPage.LIMIT);
    }

    @Test
    void chartsAreDrawnWithoutColoursThatOnlyOneBackgroundSuits() {
        Element chart = page(MadeUp.asExpected()).select(".chart svg").first();

        assertThat(chart).as("is drawn").isNotNull();
        assertThat(chart.select("[fill=rgb(1,2,3)]")).isNotEmpty();
        assertThat(chart.select("g [fill=black], g [stroke=black], g [fill=white], image"))
                .isEmpty();
    }
}
