package viommu.ci.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
import viommu.model.explorer.Limits;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;

/** Deferred teardown is expected to be isolated, which it is not: how CI servers are told. */
class DifferingVerdictTest {
    private static final Path ROOT = Path.of("..");

    private static Report report() {
        Protocol<?> viommu = Protocols.named("Viommu");
        Configuration deferred = viommu.configuration("DeferredBareMetal");
        Map<String, Expectation> expected = new LinkedHashMap<>(deferred.expected());
        expected.put("NoStaleDma", Expectation.HOLDS);
        Part part = new Part(
                viommu.name(),
                Part.of(viommu).properties(),
                List.of(new Configuration(deferred.name(), deferred.constants(), expected)),
                List.of());
        List<Engine> engines =
                List.of(new ExplorerEngine(Limits.standard()), new CampaignEngine(1, 300, Duration.ofMinutes(1)));
        return new Verification(new Home(ROOT), List.of(part), List.of(), Profile.QUICK, 1, "./viommu verify")
                .run(engines, Feedback.SILENT);
    }

    @Test
    void aFailureForEachEngineAndOneAlarmWithTheWayThere() throws IOException {
        Report report = report();

        assertThat(ReportOutcomes.of(report).all())
                .filteredOn(outcome -> outcome.result() == Result.DIFFERS)
                .extracting(Outcome::name)
                .containsExactly("NoStaleDma [explorer]", "NoStaleDma [jqwik]");

        String text = Sarif.text(ReportSarif.of(report, ROOT));
        assertThat(SarifSchema.errors(text)).isEmpty();
        JsonNode results = new ObjectMapper().readTree(text).at("/runs/0/results");
        assertThat(results).hasSize(1);
        JsonNode alarm = results.get(0);
        assertThat(alarm.at("/ruleId").textValue()).isEqualTo("Viommu/NoStaleDma");
        assertThat(line(alarm.at("/locations/0/physicalLocation"))).startsWith("NoStaleDma ==");

        JsonNode way = alarm.at("/codeFlows/0/threadFlows/0/locations");
        assertThat(way).isNotEmpty();
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
            throw new java.io.UncheckedIOException(e);
        }
    }
}
