package viommu.ci.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import viommu.ci.conform.Again;

class ConformCommandTest {
    private static final String DEFECT = "conform --subject reference:mask-is-ignored --steps 5000 --seed 1";
    private static final String SHAPE = "InvalidationForgets: attach map dma unmap invalidate-pages dma";

    private static final String KNOWN = "InvalidationForgets: .*Invalidate Pages[^;]* mask [^;]*; Dma[^;]*";

    @TempDir
    private Path home;

    private Path expectations;

    @BeforeEach
    void nothingIsKnown() throws IOException {
        expectations =
                Files.createDirectories(home.resolve("adapters/expectations")).resolve("expectations.json");
    }

    private void expect(Path finding, String shape) throws IOException {
        Files.writeString(
                expectations, """
                {"format": "viommu-expectations", "formatVersion": 1, "deviations": [
                  {"subject": "reference:registers", "versions": ".*", "kind": "isolation", "schedule": "%s",
                   "breaks": "every mask is taken for 0", "upstream": "", "finding": "%s"}]}
                """.formatted(shape, expectations.getParent().relativize(finding)));
    }

    private Path found() {
        return Again.files(home.resolve("target/findings")).get(0);
    }

    @Test
    void whatBreaksTheContractIsShownSavedAndReplays() {
        Ran ran = Ran.line(home, DEFECT);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .contains("<-- InvalidationForgets violated")
                .contains("NEW       " + SHAPE)
                .endsWith("reference:registers: NOT AS EXPECTED: 1 new finding, 0 expected, 0 vanished\n");
        Ran replay = Ran.line(home, "replay --subject reference:mask-is-ignored --times 3 " + found());
        assertThat(replay.exit()).isZero();
        assertThat(replay.out()).contains("3 of 3 times: violates InvalidationForgets at step 6");
    }

    @Test
    void itDoesNotReplayOnACorrectOne() {
        Ran.line(home, DEFECT);

        Ran replay = Ran.line(home, "replay --subject reference:registers --times 3 " + found());

        assertThat(replay.exit()).isEqualTo(1);
        assertThat(replay.out()).startsWith("NOT REPRODUCED").contains("0 of 3 times: nothing is violated");
    }

    @Test
    void whatWasMendedIsKeptUntilItIsBrokenAgain() {
        Ran.line(home, DEFECT);

        Ran mended = Ran.line(home, "replay --mended --subject reference:registers --times 2 " + found());
        assertThat(mended.exit()).isZero();
        assertThat(mended.out()).startsWith("kept      ").endsWith("1 case, all kept\n");
        Ran broken = Ran.line(home, "replay --mended --subject reference:mask-is-ignored " + found());
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.out()).startsWith("NOT KEPT  ").contains("violates InvalidationForgets at step 6");
        Ran counterexample = Ran.line(home, "replay --mended ../counterexamples/FlushQueue");
        assertThat(counterexample.exit()).isEqualTo(2);
        assertThat(counterexample.err()).contains("--mended is for findings");
    }

    @Test
    void whatCannotBeAskedOfASubjectIsNotKept() {
        Ran.line(home, DEFECT);

        Ran ran = Ran.line(home, "replay --mended --subject reference:requests " + found());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("cannot be asked of reference:requests");
    }

    @Test
    void whatIsKnownIsExpected() throws IOException {
        Ran.line(home, DEFECT);
        expect(found(), KNOWN);

        Ran ran = Ran.line(home, DEFECT + " --json");

        JsonNode json = new ObjectMapper().readTree(ran.out());
        assertThat(ran.exit()).as(ran.out()).isZero();
        assertThat(json.at("/findings/0/known/kind").textValue()).isEqualTo("isolation");
        assertThat(json.at("/vanished")).isEmpty();
    }

    @Test
    void anotherShapeIsNew() throws IOException {
        Ran.line(home, DEFECT);
        expect(found(), "InvalidationForgets: dma");

        assertThat(Ran.line(home, DEFECT).exit()).isEqualTo(1);
    }

    @Test
    void whatIsKnownAndGoneIsNoticed() throws IOException {
        Ran.line(home, DEFECT);
        expect(found(), KNOWN);

        Ran ran = Ran.line(home, "conform --subject reference:registers --steps 5000 --seed 1");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .contains("VANISHED  " + KNOWN)
                .endsWith("NOT AS EXPECTED: 0 new findings, 0 expected, 1 vanished\n");
    }

    @Test
    void anInvalidationThatIsLostIsNoticed() {
        Ran ran = Ran.line(home, "conform --subject reference:queued --steps 5000 --seed 1 --fault drop:domain");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("InvalidationForgets violated");
    }

    @Test
    void tooFewStepsAreInconclusive() {
        Ran ran = Ran.line(home, "conform --subject reference:queued --steps 10 --seed 1");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).contains("never came up:").contains("INCONCLUSIVE");
    }

    @Test
    void aSubjectThatDoesNotStartIsInconclusiveAndItsLastWordsAreShown() {
        Ran ran = Ran.viommu(home, "conform", "--subject", "exec:echo no luck >&2; exit 7");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err()).contains("it ended with exit code 7").contains("  | no luck");
    }

    @Test
    void whatCannotBeMeantIsBadUsage() throws IOException {
        assertThat(Ran.line(home, "conform --subject reference:quued").err())
                .contains("there is no reference quued; did you mean queued?");
        assertThat(Ran.line(home, "conform --subject no.such.Iommu").exit()).isEqualTo(2);
        assertThat(Ran.line(home, "conform --subject java.lang.String").err())
                .contains("java.lang.String does not implement viommu.conformance.Subject");
        assertThat(Ran.line(home, "conform --subject reference:queued --fault drop:everything")
                        .exit())
                .isEqualTo(2);
        assertThat(Ran.line(home, "conform --subject reference:requests --fault drop:global")
                        .exit())
                .isEqualTo(2);
        Files.writeString(expectations, "{\"format\": 1}");
        Ran ran = Ran.line(home, "conform --subject reference:queued --steps 10");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("expectations.json").contains("/format");
    }
}
