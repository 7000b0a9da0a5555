package viommu.ci.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import viommu.ci.report.page.ReportPage;
import viommu.ci.verify.QuickReport;
import viommu.counterexamples.Counterexample;
import viommu.counterexamples.Itf;
import viommu.counterexamples.StateTables;

/** The report as somebody sees it: that of a quick run, or the one that {@code -Dviommu.report=FILE} names. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
@EnabledIf(
        value = "viommu.ci.browser.Browser#isInstalledOrRequired",
        disabledReason = "chromium or chromedriver is not installed (Debian: chromium, chromium-driver)")
class ReportInBrowserTest {
    private static final String PROPERTY = "viommu.report";
    private static final String CASE = "Viommu/deferred-bare-metal-no-reused-page-dma";

    @RegisterExtension
    final Browser browser = Browser.start();

    private Path page;

    @BeforeAll
    void make() throws IOException {
        String named = System.getProperty(PROPERTY, "");
        if (named.isEmpty()) {
            page = Path.of("target", "browser", "index.html");
            Files.createDirectories(page.getParent());
            Files.writeString(page, ReportPage.html(QuickReport.made()));
        } else {
            page = Path.of(named);
        }
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @BeforeEach
    void open() {
        browser.large();
        browser.prefer("light");
        browser.open(page);
    }

    @Test
    void itOpensWithoutComplaintsAndAsksNobodyForAnything() {
        assertThat(browser.id("outcome").getText()).matches("AS EXPECTED|DIFFERS|INCONCLUSIVE");
        assertThat(browser.all("#verdicts tbody")).isNotEmpty();
        for (WebElement link : browser.all("nav a")) {
            link.click();
        }

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).isNotEmpty().allMatch(url -> url.startsWith("file:"));
        assertThat(Files.exists(page)).isTrue();
        assertThat(page.toFile().length()).isLessThan(ReportPage.LIMIT);
    }

    @Test
    void everyTableAndEveryChartNamesTheCommandThatGivesItsNumbers() {
        List<String> without = browser.all("figure").stream()
                .filter(figure -> figure.findElements(org.openqa.selenium.By.cssSelector("figcaption code")).stream()
                        .noneMatch(code -> code.getDomProperty("textContent").startsWith("./viommu ")))
                .map(WebElement::getText)
                .toList();

        assertThat(without).isEmpty();
        assertThat(browser.all("main table:not(.lanes):not(.values)"))
                .allSatisfy(table -> assertThat(browser.script("return arguments[0].closest('figure') !== null", table))
                        .isEqualTo("true"));
    }

    @Test
    void aLinkInATableLeadsToACounterexampleAndArrowKeysStepThroughIt() {
        StateTables states = StateTables.of(saved().trace());
        browser.script("location.hash = 'case/" + CASE + "'");
        assertThat(browser.id("case-title").getText()).contains("DeferredBareMetal violates NoReusedPageDma");

        for (int step = 0; step < states.states().size(); step++) {
            assertThat(browser.id("at").getText()).startsWith("step " + step + " of 8");
            assertThat(shown()).isEqualTo(states.states().get(step));
            assertThat(changed()).isEqualTo(differences(states, step));
            assertThat(browser.one("#lanes tr.now").getDomAttribute("data-step"))
                    .isEqualTo(Integer.toString(step));
            browser.press(Keys.ARROW_RIGHT);
        }
        assertThat(browser.one("#lanes tr.now").getText()).contains("Land(i2, f2)", "NoReusedPageDma violated");
        browser.press(Keys.ARROW_LEFT);
        assertThat(browser.id("at").getText()).startsWith("step 7 of 8: ReusePage(p1)");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void buttonsAndRowsStepToo() {
        browser.script("location.hash = 'case/" + CASE + "'");
        browser.id("last").click();
        assertThat(browser.id("at").getText()).startsWith("step 8 of 8");
        assertThat(browser.id("next").isEnabled()).isFalse();
        browser.id("back").click();
        assertThat(browser.id("at").getText()).startsWith("step 7 of 8");
        browser.one("#lanes tr[data-step='3'] button").click();
        assertThat(browser.id("at").getText()).startsWith("step 3 of 8: Issue(i2)");
        browser.id("first").click();
        browser.id("next").click();
        assertThat(browser.id("at").getText()).startsWith("step 1 of 8: Map(i2, p1)");
    }

    @Test
    void everyCounterexampleCanBeChosenAndSteppedToItsEnd() {
        List<String> all = new Select(browser.id("case"))
                .getOptions().stream()
                        .map(option -> option.getDomAttribute("value"))
                        .toList();
        assertThat(all).hasSizeGreaterThan(100);
        assertThat(browser.script("""
                        const choice = document.getElementById("case");
                        return [...choice.options].filter((option) => {
                          choice.value = option.value;
                          choice.dispatchEvent(new Event("change"));
                          document.getElementById("last").click();
                          return !document.querySelector("#lanes tr.now .mark");
                        }).map((option) => option.value).join();""")).as("those that end without a mark").isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theTableOfVerdictsIsFiltered() {
        int all = browser.all("#verdicts tbody").size();
        browser.one("#verdicts input").sendKeys("deferredbare nostale");

        assertThat(visible("#verdicts tbody")).hasSize(1).allMatch(row -> row.contains("NoStaleDma"));
        assertThat(browser.one("#verdicts output").getText()).isEqualTo("1 of " + all);
        browser.one("#verdicts input").clear();
        browser.one("#verdicts input").sendKeys(" ");
        assertThat(visible("#verdicts tbody")).hasSize(all);

        new Select(browser.one("#verdicts select")).selectByVisibleText("violated, as expected");
        assertThat(visible("#verdicts tbody"))
                .isNotEmpty()
                .hasSizeLessThan(all)
                .allMatch(row -> row.contains("VIOLATED"));
    }

    @Test
    void aCellOfTheOverviewOpensItsRowWithThePromiseAndTheCommands() {
        WebElement cell = browser.one("a[href='#Viommu-DeferredBareMetal-NoStaleDma']");
        assertThat(browser.one("[id='Viommu-DeferredBareMetal-NoStaleDma'] .detail")
                        .isDisplayed())
                .isFalse();
        browser.script("arguments[0].click()", cell);

        WebElement detail = browser.one("[id='Viommu-DeferredBareMetal-NoStaleDma'] .detail");
        assertThat(detail.isDisplayed()).isTrue();
        assertThat(detail.getText())
                .contains("A DMA never lands, through an IOVA whose unmap has returned")
                .contains("./viommu explore Viommu --config DeferredBareMetal --property NoStaleDma");
        browser.press(Keys.ENTER);
        assertThat(detail.isDisplayed()).as("the keyboard closes it").isFalse();
    }

    @Test
    void onAPhoneNothingIsWiderThanTheScreenAndOneCanStep() {
        browser.small();
        browser.open(page);
        browser.script("location.hash = 'case/" + CASE + "'");
        browser.id("next").click();

        assertThat(browser.id("at").getText()).startsWith("step 1 of 8");
        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .isEqualTo("360");
        assertThat(browser.one("#lanes tr.now").getText()).contains("guest: Map(i2, p1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyWordIsLegible(String scheme) {
        browser.prefer(scheme);
        browser.script("location.hash = 'case/" + CASE + "'");
        browser.script(
                "document.querySelectorAll('button.open').forEach((button, n) => { if (n < 20) button.click(); })");
        browser.id("next").click();

        assertThat(browser.script("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(scheme.equals("dark") ? "rgb(13, 17, 23)" : "rgb(255, 255, 255)");
        assertThat(browser.script(Contrast.SCRIPT))
                .as("words with a contrast below 4.5")
                .isEqualTo("[]");
    }

    @Test
    void theKeyboardAloneReachesEverything() {
        browser.one("nav a[href='#verdicts']").sendKeys(Keys.ENTER);
        List<String> reached = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            browser.press(Keys.TAB);
            reached.add(browser.script("return document.activeElement.name || document.activeElement.className"));
        }

        assertThat(reached).containsExactly("words", "standing", "scroll", "open");
        assertThat(browser.script("return [...document.querySelectorAll('button, a, .scroll')]"
                        + ".filter(e => e.tabIndex < 0).length"))
                .isEqualTo("0");
    }

    private static Counterexample<?> saved() {
        return Itf.read(Path.of("..", "counterexamples", CASE + Itf.SUFFIX)).bind(CASE);
    }

    private List<String> shown() {
        return browser.script("return [...document.querySelectorAll('#state td')]"
                        + ".map((cell) => cell.lastChild.textContent).join('\\n')")
                .lines()
                .toList();
    }

    private List<String> changed() {
        return browser.all("#state td.changed").stream()
                .map(cell -> cell.getDomAttribute("data-place"))
                .toList();
    }

    private static List<String> differences(StateTables states, int step) {
        List<String> places = new ArrayList<>();
        for (int place = 0; step > 0 && place < states.places().size(); place++) {
            if (!states.states()
                    .get(step)
                    .get(place)
                    .equals(states.states().get(step - 1).get(place))) {
                places.add(states.places().get(place));
            }
        }
        return places;
    }

    private List<String> visible(String selector) {
        return browser.all(selector).stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getText)
                .toList();
    }
}
