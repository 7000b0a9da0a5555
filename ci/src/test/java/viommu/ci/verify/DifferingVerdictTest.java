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
