package viommu.ci.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The XML as somebody else's reader reads it: Surefire's. */
class JUnitXmlTest {
    private static final Outcomes OUTCOMES = new Outcomes(
            "verify",
            "./viommu verify",
            Duration.ofMillis(12_345),
            List.of(
                    Outcome.asExpected("Bell.Strict", "Safe [tlc]", "./viommu a"),
                    Outcome.differs("Bell.Strict", "Rung [tlc]", "says <VIOLATED> & \"more\"", "./viommu b"),
                    Outcome.inconclusive("Bell.Lazy", "Safe [tlc]", "out of \u001b[31mmemory", "./viommu c"),
                    Outcome.skipped("Bell.Lazy", "Live [tlc]", "for --profile full", "./viommu d")));

    private static List<ReportTestSuite> read(String xml) throws Exception {
        var stream = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        return new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    @Test
    void everyOutcomeIsATestCase() throws Exception {
        List<ReportTestSuite> suites = read(JUnitXml.text(OUTCOMES));

        assertThat(suites)
                .extracting(
                        ReportTestSuite::getNumberOfTests,
                        ReportTestSuite::getNumberOfFailures,
                        ReportTestSuite::getNumberOfErrors,
                        ReportTestSuite::getNumberOfSkipped)
                .containsExactlyInAnyOrder(tuple(2, 1, 0, 0), tuple(2, 0, 1, 1));
    }

    @Test
    void whatDiffersIsAFailureWithTheCommandThatAsksAgain() throws Exception {
        List<ReportTestCase> cases = read(JUnitXml.text(OUTCOMES)).stream()
                .flatMap(suite -> suite.getTestCases().stream())
                .toList();

        assertThat(cases).filteredOn(ReportTestCase::hasFailure).singleElement().satisfies(failed -> {
            assertThat(failed.getFullClassName()).isEqualTo("Bell.Strict");
            assertThat(failed.getName()).isEqualTo("Rung [tlc]");
            assertThat(failed.getFailureMessage()).isEqualTo("says <VIOLATED> & \"more\"");
            assertThat(failed.getFailureType()).isEqualTo("differs");
            assertThat(failed.getFailureDetail()).contains("./viommu b");
        });
        assertThat(cases).filteredOn(ReportTestCase::hasError).singleElement().satisfies(failed -> {
            assertThat(failed.getFailureMessage()).isEqualTo("out of \uFFFD[31mmemory");
            assertThat(failed.getFailureType()).isEqualTo("inconclusive");
        });
    }

    @Test
    void theRootCountsAll() throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(JUnitXml.text(OUTCOMES))))
                .getDocumentElement();

        assertThat(root.getTagName()).isEqualTo("testsuites");
        assertThat(List.of("tests", "failures", "errors", "skipped", "time"))
                .extracting(root::getAttribute)
                .containsExactly("4", "1", "1", "1", "12.3");
    }
}
