package viommu.ci.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import viommu.ci.command.ViommuCommand;
import viommu.ci.home.Home;
import viommu.ci.report.page.ReportPage;

/** The page of a run, as far as no browser is needed to look at it. */
class QuickReportPageTest {
    private static final Document PAGE = Jsoup.parse(ReportPage.html(QuickReport.made()));

    @Test
    void everyCommandInItIsUnderstood() {
        List<String> commands = PAGE.select("code").eachText().stream()
                .filter(text -> text.startsWith("./viommu "))
                .distinct()
                .toList();

        assertThat(commands)
                .hasSizeGreaterThan(100)
                .allSatisfy(command -> assertThat(commandLine()
                                .parseArgs(
                                        command.substring("./viommu ".length()).split(" "))
                                .errors())
                        .isEmpty());
    }

    @Test
    void everyFigureNamesACommand() {
        assertThat(PAGE.select("figure"))
                .isNotEmpty()
                .allSatisfy(figure ->
                        assertThat(figure.select("figcaption code").text()).startsWith("./viommu "));
        assertThat(PAGE.select("table:not(.lanes)"))
                .allSatisfy(table -> assertThat(table.closest("figure")).isNotNull());
    }

    @Test
    void everyViolationHasACounterexampleToStepThrough() {
        assertThat(PAGE.select("tbody[data-standing=violated]"))
                .hasSizeGreaterThan(10)
                .allSatisfy(row ->
                        assertThat(row.select("a[href^='#case/']")).as(row.id()).hasSize(1));
    }

    @Test
    void everyRowSaysWhatIsPromisedAndWhichCommandsAskAgain() {
        assertThat(PAGE.select("table.rows tbody")).allSatisfy(row -> {
            assertThat(row.select(".detail p").text()).as(row.id()).contains(": ");
            assertThat(row.select(".detail code")).as(row.id()).isNotEmpty();
        });
    }

    private static CommandLine commandLine() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return ViommuCommand.commandLine(Home.here(), nowhere, nowhere);
    }
}
