package viommu.ci.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TradeoffCommandTest {
    private static final Path HOME = Path.of("..");

    @TempDir
    private Path folder;

    @Test
    void itPrintsEveryConfigurationAndDrawsThem() {
        Path svg = folder.resolve("t.svg");

        Ran ran = Ran.viommu(HOME, "tradeoff", "--packets", "1000", "--svg", svg.toString());

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("Strict BareMetal", "Optimistic Sidecore", "predicted", "fits Exit");
        assertThat(svg).content().contains("<svg");
    }

    @Test
    void theSameOptionsGiveTheSameDocument() {
        Ran once = Ran.viommu(HOME, "tradeoff", "--packets", "500", "--json", "--draws", "2", "--quiet");

        assertThat(once.out()).contains("\"lineRateInterval\"").contains("\"residual\"");
        assertThat(Ran.viommu(HOME, "tradeoff", "--packets", "500", "--json", "--draws", "2", "--quiet"))
                .isEqualTo(once);
    }

    @Test
    void aSweepHasAColumnForEachValue() {
        Ran ran = Ran.viommu(HOME, "tradeoff", "--sweep", "cores", "--packets", "200");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).containsPattern("cores +1 +2 +4 +8").contains("exposed, mean KiB");
    }

    @Test
    void aPointThatIsMissedIsADifference() throws Exception {
        String costs = Files.readString(HOME.resolve("ci/tradeoff/costs.json"));
        Path file =
                Files.writeString(folder.resolve("costs.json"), costs.replace("\"value\": 840", "\"value\": 84000"));

        Ran ran = Ran.viommu(HOME, "tradeoff", "--packets", "200", "--cost-file", file.toString());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("off by more than 10 percentage points: Strict BareMetal");
    }

    @Test
    void whatMakesNoSenseIsBadInput() {
        assertThat(Ran.viommu(HOME, "tradeoff", "--sweep", "colour").err())
                .contains("no sweep colour; there are packet-size, quota, age, cores, memory");
        assertThat(Ran.viommu(HOME, "tradeoff", "--sweep", "age", "--costs").exit())
                .isEqualTo(2);
        assertThat(Ran.viommu(HOME, "tradeoff", "--cost-file", "no-such-file").exit())
                .isEqualTo(2);
    }

    /** With all draws and all sweeps; a table that is not written stays empty. */
    @Tag("nightly")
    @Test
    void thePageAndItsPictureAreWhatTheCommandWrites() throws Exception {
        String page = Files.readString(HOME.resolve("docs/tradeoff.md"));
        String empty = page.replaceAll("(?s)(<!-- tradeoff: [^\\n]*-->\\n).*?\\n\\n", "$1\n");
        assertThat(empty).doesNotContain("|:--|--:|");
        Path docs = Files.createDirectories(folder.resolve("docs"));
        Files.writeString(docs.resolve("tradeoff.md"), empty);
        Path costs = Files.createDirectories(folder.resolve("ci/tradeoff")).resolve("costs.json");
        Files.copy(HOME.resolve("ci/tradeoff/costs.json"), costs);

        Ran ran = Ran.viommu(folder, "tradeoff", "--write", "--draws", "40", "--quiet");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(docs.resolve("tradeoff.md")).content().isEqualTo(page);
        assertThat(docs.resolve("tradeoff.svg")).hasSameTextualContentAs(HOME.resolve("docs/tradeoff.svg"));
    }
}
