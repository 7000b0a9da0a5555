package viommu.ci.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.ci.feedback.Feedback;
import viommu.ci.home.Home;
import viommu.ci.outcome.Outcome;
import viommu.ci.outcome.Outcome.Result;
import viommu.ci.report.Part;
import viommu.ci.report.Report;
import viommu.ci.report.ReportOutcomes;
import viommu.ci.sarif.ReportSarif;
import viommu.ci.sarif.Sarif;
import viommu.ci.sarif.SarifSchema;
import viommu.ci.tlc.TlcCheck;
import viommu.model.explorer.Limits;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.specs.tlc.Tlc;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.TlcOptions;

/** A flush queue is expected to be isolated, which it is not: how CI servers are told. */
class DifferingVerdictTest {
    private static final Path ROOT = Path.of("..");
    private static final Home HOME = new Home(ROOT);
    private static final String LIVE = "StaleEventuallyTornDown";

    static List<Engine> engines() {
        TlcOptions options = TlcOptions.standard().withWorkers(1).forShortRuns();
        return List.of(
                new ExplorerEngine(Limits.standard()),
                new TlcEngine(() -> new TlcCheck(new Tlc(TlcJar.locate()), HOME, options), false, false),
                new CampaignEngine(1, 300, Duration.ofMinutes(1)));
    }

    private static Report report(List<Engine> engines) {
        Protocol<?> queue = Protocols.named("FlushQueue");
        Configuration single = queue.configuration("Single");
        Map<String, Expectation> expected = new LinkedHashMap<>(single.expected());
        expected.put("NoStaleDma", Expectation.HOLDS);
        Part part = new Part(
                queue.name(),
                Part.of(queue).properties(),
                List.of(new Configuration(single.name(), single.constants(), expected)),
                List.of());
        return new Verification(HOME, List.of(part), List.of(), List.of(), Profile.QUICK, 1, "./viommu verify")
                .run(engines, Feedback.SILENT);
    }

    /** A guest that may be under pressure is expected to tear down in the end, which nobody promises. */
    private static Report endless(Engine engine) {
        Protocol<?> protocol = Protocols.named("OptimisticTeardown");
        Configuration silent = protocol.configurations().stream()
                .filter(c -> !c.applies(LIVE))
                .findFirst()
                .orElseThrow();
        Part part = new Part(
                protocol.name(),
                Part.of(protocol).properties(),
                List.of(new Configuration(silent.name(), silent.constants(), Map.of(LIVE, Expectation.HOLDS))),
                List.of());
        return new Verification(HOME, List.of(part), List.of(), List.of(), Profile.QUICK, 1, "./viommu verify")
                .run(List.of(engine), Feedback.SILENT);
    }

    private static JsonNode alarms(Report report) throws IOException {
        String text = Sarif.text(ReportSarif.of(report, ROOT));
        assertThat(SarifSchema.errors(text)).isEmpty();
        return new ObjectMapper().readTree(text).at("/runs/0/results");
    }

    @Test
    void aFailureForEachEngineAndOneAlarm() throws IOException {
        Report report = report(engines());

        assertThat(ReportOutcomes.of(report).all())
                .filteredOn(outcome -> outcome.result() == Result.DIFFERS)
                .extracting(Outcome::name)
                .containsExactlyInAnyOrder("NoStaleDma [explorer]", "NoStaleDma [tlc]", "NoStaleDma [jqwik]");
        assertThat(alarms(report)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theAlarmIsAtThePropertyAndShowsTheWayThere(Engine engine) throws IOException {
        JsonNode alarm = alarms(report(List.of(engine))).get(0);

        assertThat(alarm.at("/ruleId").textValue()).isEqualTo("FlushQueue/NoStaleDma");
        assertThat(line(alarm.at("/locations/0/physicalLocation"))).startsWith("NoStaleDma ==");
        JsonNode way = alarm.at("/codeFlows/0/threadFlows/0/locations");
        assertThat(way).hasSizeGreaterThanOrEqualTo(7);
        JsonNode last = way.get(way.size() - 1).at("/location");
        assertThat(last.at("/message/text").textValue()).startsWith(way.size() + ": Land(");
        assertThat(way).allSatisfy(stop -> {
            String step = stop.at("/location/message/text").textValue().replaceFirst("\\d+: (\\w+).*", "$1");
            assertThat(line(stop.at("/location/physicalLocation"))).startsWith(step);
        });
    }

    @Test
    void anAlarmAboutWhatNeverHappensShowsTheWayIntoTheLoopAndWhereItBegins() throws IOException {
        JsonNode alarm = alarms(endless(new ExplorerEngine(Limits.standard()))).get(0);

        assertThat(alarm.at("/ruleId").textValue()).isEqualTo("OptimisticTeardown/" + LIVE);
        JsonNode way = alarm.at("/codeFlows/0/threadFlows/0/locations");
        JsonNode last = way.get(way.size() - 1).at("/location");
        Matcher again = Pattern.compile("and again from step (\\d+) on, for ever")
                .matcher(last.at("/message/text").textValue());
        assertThat(again.matches()).as(last.toString()).isTrue();
        JsonNode first = way.get(Integer.parseInt(again.group(1)) - 1).at("/location");
        assertThat(first.at("/message/text").textValue()).startsWith(again.group(1) + ": ");
        assertThat(last.at("/physicalLocation")).isEqualTo(first.at("/physicalLocation"));
    }

    /** The text at a place. */
    private static String line(JsonNode place) {
        Path file = ROOT.resolve(place.at("/artifactLocation/uri").textValue());
        try {
            return Files.readAllLines(file).get(place.at("/region/startLine").intValue() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
