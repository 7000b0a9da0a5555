package viommu.ci.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import viommu.counterexamples.Counterexample;
import viommu.counterexamples.Itf;
import viommu.counterexamples.LanePicture;
import viommu.counterexamples.SwimLanes;

class ShowCommandTest {
    private static final Path FILE =
            Path.of("../counterexamples/Viommu/strict-sidecore-early-unpin-overcommit-safe.itf.json");

    private final Counterexample<?> counterexample = Itf.read(FILE).bind(FILE.toString());

    @TempDir
    private Path folder;

    @Test
    void textIsTheDefault() {
        assertThat(Ran.viommu(folder, "show", "--width", "120", FILE.toString()).out())
                .isEqualTo(SwimLanes.text(counterexample, Counterexample.command(FILE), 120));
    }

    @Test
    void aPictureAndAPageAreWrittenInstead() throws IOException {
        Path svg = folder.resolve("lanes.svg");
        Path html = folder.resolve("new/steps.html");

        Ran ran = Ran.viommu(folder, "show", FILE.toString(), "--svg", svg.toString(), "--html", html.toString());

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(svg).hasContent(LanePicture.svg(counterexample));
        Document page = Jsoup.parse(html.toFile());
        JsonNode cases =
                new ObjectMapper().readTree(page.getElementById("cases").data());
        assertThat(cases).hasSize(1);
        assertThat(cases.at("/0/command").asText()).isEqualTo("./viommu replay " + FILE);
        assertThat(cases.at("/0/steps")).hasSize(counterexample.trace().length() + 1);
        assertThat(cases.at("/0/initial")).hasSameSizeAs(cases.at("/0/places"));
    }

    @Test
    void aFileThatIsNoCounterexampleIsRefusedAndNothingIsWritten() {
        Path svg = folder.resolve("lanes.svg");

        Ran ran = Ran.viommu(folder, "show", "pom.xml", "--svg", svg.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(svg).doesNotExist();
    }
}
