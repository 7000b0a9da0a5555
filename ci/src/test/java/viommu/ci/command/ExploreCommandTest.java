package viommu.ci.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.counterexamples.Corpus;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;

class ExploreCommandTest {
    @TempDir
    private Path home;

    static List<Defect> defects() {
        return Protocols.named("Viommu").defects();
    }

    @Test
    void expectedVerdictsAreSuccess() {
        Ran ran = Ran.line(home, "explore Viommu --config StrictSidecore");

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("Viommu StrictSidecore (Iova=2 ")
                .contains("  complete: every state within this scope was seen\n")
                .contains("  deadlock: none\n")
                .containsPattern("  NoStaleDma +holds\n")
                .contains("steps never enabled: Reuse, FlushStale, Tick\n");
    }

    @Test
    void expectedViolationsAreSuccessAndShown() {
        Ran ran = Ran.line(home, "explore Viommu --config DeferredBareMetal --property NoStaleDma");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("  NoStaleDma  VIOLATED, as expected, after 7 steps\n")
                .contains("<-- NoStaleDma violated")
                .contains("Replay: ./viommu explore Viommu --config DeferredBareMetal --property NoStaleDma\n");
    }

    @ParameterizedTest
    @MethodSource("defects")
    void everyDefectIsSeenAndShown(Defect defect) {
        Ran ran = Ran.line(home, "explore Viommu --defect " + defect);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .contains("  defect " + defect + " in ")
                .contains("step │ guest")
                .containsPattern("<-- " + defect.property() + " (violated|never happens)");
    }

    @Test
    void aDefectThatDoesNotShowIsNotSuccessEither() {
        Ran ran = Ran.line(home, "explore Viommu --defect LeakedPin --config StrictBareMetal");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).endsWith("LeakedPin violates nothing here that is not violated without it.\n");
    }

    @Test
    void aLivenessPropertyThatIsViolatedIsShownAsABehaviourWithoutEnd() {
        Ran ran = Ran.line(home, "explore Viommu --defect KeptShadow --property UnmappedEventuallyUnpinned");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .contains("UnmappedEventuallyUnpinned  VIOLATED, after ")
                .contains("the loop begins here");
    }

    @Test
    void anExplorationThatIsCutShortIsInconclusive() {
        Ran ran = Ran.line(home, "explore Viommu --config AsyncBareMetal --max-states 5_000");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out())
                .contains("not complete: stopped at 5000 states")
                .containsPattern("StaleBounded +inconclusive");
    }

    @Test
    void whatIsSavedReplays() {
        Path cases = home.resolve("cases");

        Ran ran = Ran.viommu(home, "explore", "Viommu", "--defect", "EarlyUnpin", "--save", cases.toString());

        Path file = cases.resolve("Viommu/strict-sidecore-early-unpin-overcommit-safe.itf.json");
        assertThat(ran.out()).contains("Replay: ./viommu replay " + file + "\n");
        assertThat(Ran.viommu(home, "replay", file.toString()).exit()).isZero();
        assertThat(Ran.viommu(home, "show", file.toString()).out()).contains("<-- OvercommitSafe violated");
    }

    @Test
    void theCasesAreOnePerDefectAndExpectedViolation() {
        Path cases = home.resolve("cases");
        Protocol<?> protocol = Protocols.named("Viommu");
        long violations = protocol.configurations().stream()
                .flatMap(c -> c.expected().values().stream())
                .filter(e -> e.name().equals("VIOLATED"))
                .count();

        Ran ran = Ran.viommu(home, "explore", "Viommu", "--cases", "--save", cases.toString());

        assertThat(ran.exit()).isZero();
        assertThat(Corpus.files(cases)).hasSize(protocol.defects().size() + (int) violations);
        assertThat(cases.resolve(Corpus.INDEX)).content().contains("EarlyUnpin");
    }

    @Test
    void jsonIsOneDocument() throws IOException {
        Ran ran = Ran.line(home, "explore Viommu --defect EarlyUnpin --json");

        JsonNode document = new ObjectMapper().readTree(ran.out());
        JsonNode configuration = document.at("/configurations/0");
        assertThat(document.at("/exit").asInt()).isEqualTo(1);
        assertThat(configuration.at("/configuration").asText()).isEqualTo("StrictSidecore");
        assertThat(configuration.at("/outcome").asText()).isEqualTo("complete");
        assertThat(configuration.at("/verdicts").findValuesAsText("property")).contains("OvercommitSafe");
    }
}
