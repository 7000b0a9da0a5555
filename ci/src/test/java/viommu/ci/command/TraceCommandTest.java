package viommu.ci.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import viommu.ci.sarif.SarifSchema;

class TraceCommandTest {
    private static final Path LOGS = Path.of("../docs/logs");
    private static final String WAS = "iova 0xfffb8000 slpte 0x7193003";
    private static final String OLDER = "iova 0xfffb8000 slpte 0x29f7003";

    @TempDir
    private Path home;

    private static Path guest(String mode) {
        return LOGS.resolve("linux-6.1-nvme-" + mode + ".ftrace.gz");
    }

    private static Path emulator(String mode) {
        return LOGS.resolve("linux-6.1-nvme-" + mode + ".qemu.log.gz");
    }

    private Ran trace(Object... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "trace";
        all[1] = "--quiet";
        for (int i = 0; i < arguments.length; i++) {
            all[i + 2] = arguments[i].toString();
        }
        return Ran.viommu(home, all);
    }

    private String reported(String file) throws IOException {
        return Files.readString(home.resolve("target/report/trace" + file));
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** A hit gives the address that the page was mapped to before; its line is 34220. */
    private Path injected() throws IOException {
        String[] lines = text(emulator("lazy")).split("\n");
        assertThat(lines[34219]).contains("vtd_iotlb_page_hit", WAS);
        lines[34219] = lines[34219].replace(WAS, OLDER);
        lines[34220] = lines[34220].replace("gpa 0x7193000", "gpa 0x29f7000");
        return Files.writeString(home.resolve("injected.log"), String.join("\n", lines) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"strict", "lazy"})
    void aRealRunIsAsExpected(String mode) throws IOException {
        Ran ran = trace("--format", "linux-ftrace,qemu", guest(mode), emulator(mode));

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("the guest is " + mode, "translations by how many addresses the logs leave open: one 99.9")
                .endsWith("AS EXPECTED: nothing is broken\n");
        assertThat(reported(".junit.xml"))
                .contains("failures=\"0\" errors=\"0\"", "name=\"TranslationWasMapped\"></testcase>")
                .doesNotContain("<failure", "<error");
        assertThat(reported(".sarif")).contains("\"results\" : [ ]");
    }

    @Test
    void whatIsBrokenIsNamedExplainedAndReplays() throws IOException {
        Path log = injected();

        Ran ran = trace(guest("lazy"), log);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .contains("injected.log:34220: a hit gives 0x29f7000 for iova 0xfffb8000", "  allowed: 0x7193000\n")
                .contains("   6 │                                 │ Dma(r0, i0xfffb8, read) │ reached p0x29f7"
                        + "  <-- NothingIsInvented violated")
                .endsWith("NOT AS EXPECTED: 2 events broke HitWasFilled, TranslationWasMapped\n");
        Path saved = home.resolve("target/counterexamples/Log/TranslationWasMapped-line-34220.itf.json");
        assertThat(Ran.viommu(home, "replay", saved.toString()).out())
                .contains("violates NothingIsInvented at step 6", "1 case, all reproduced");
        assertThat(Ran.viommu(home, "show", saved.toString()).out()).contains("NothingIsInvented violated");
    }

    @Test
    void aCaseThatIsNoneIsNotReproduced() throws IOException {
        trace(guest("lazy"), injected());
        Path saved = home.resolve("target/counterexamples/Log/TranslationWasMapped-line-34220.itf.json");
        Files.writeString(saved, Files.readString(saved).replace("\"seen\": \"0x29f7\"", "\"seen\": \"0x7193\""));

        Ran replay = Ran.viommu(home, "replay", saved.toString());

        assertThat(replay.exit()).isEqualTo(1);
        assertThat(replay.out()).contains("NOT REPRODUCED").contains("the contract has nothing against it");
    }

    @Test
    void machinesAreToldTheSame() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(trace("--json", guest("lazy"), injected()).out());

        assertThat(json.at("/exit").intValue()).isEqualTo(1);
        assertThat(json.at("/broken/0/rule").textValue()).isEqualTo("HitWasFilled");
        assertThat(json.at("/broken/0/line").intValue()).isEqualTo(34220);
        assertThat(json.at("/joined/pairs").intValue()).isEqualTo(73);
        assertThat(json.at("/logs/1/events/hit").intValue()).isEqualTo(15_383);
    }

    @Test
    void ciServersAreToldOfEachRuleAndScanningOfEachThatIsBroken() throws IOException {
        trace("--report", home.resolve("mine"), guest("lazy"), injected());

        assertThat(Files.readString(home.resolve("mine/trace.junit.xml")))
                .contains("<testsuites name=\"viommu trace\" tests=\"11\" failures=\"2\" errors=\"0\" skipped=\"1\"")
                .contains("name=\"TranslationWasMapped\"><failure type=\"differs\"", "injected.log:34220: a hit gives");
        String sarif = Files.readString(home.resolve("mine/trace.sarif"));
        assertThat(SarifSchema.errors(sarif)).isEmpty();
        JsonNode alarms = new ObjectMapper().readTree(sarif).at("/runs/0/results");
        assertThat(alarms).hasSize(2);
        JsonNode alarm = alarms.get(1);
        assertThat(alarm.at("/ruleId").textValue()).isEqualTo("logs/TranslationWasMapped");
        assertThat(alarm.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .textValue())
                .endsWith("injected.log");
        assertThat(alarm.at("/codeFlows/0/threadFlows/0/locations"))
                .hasSizeGreaterThan(2)
                .filteredOn(
                        stop -> stop.at("/location/message/text").textValue().endsWith("<-- this one"))
                .extracting(stop ->
                        stop.at("/location/physicalLocation/region/startLine").intValue())
                .containsExactly(34220);
        assertThat(Files.readString(home.resolve("mine/trace.summary.md"))).startsWith("### viommu trace: differs\n");
        assertThat(home.resolve("target/report")).doesNotExist();
    }

    @Test
    void theNormalisedFormSaysTheSame() {
        Path normal = home.resolve("run.ndjson");
        Ran first = trace("--normalise", normal, guest("strict"), emulator("strict"));

        Ran again = trace(normal);

        assertThat(again.exit()).isZero();
        List<String> table =
                first.out().lines().filter(line -> line.matches(".* +\\d.*")).toList();
        assertThat(table).isNotEmpty();
        assertThat(again.out().lines().toList())
                .containsAll(first.out()
                        .lines()
                        .dropWhile(line -> !line.startsWith("the guest is"))
                        .toList());
    }

    @Test
    void theTimelineIsDrawn() throws IOException {
        Path svg = home.resolve("timeline.svg");
        Path clean = home.resolve("clean.svg");

        Ran ran = trace("--svg", svg, guest("lazy"), injected());
        trace("--svg", clean, guest("lazy"), emulator("lazy"));

        assertThat(ran.out()).contains("timeline: ");
        assertThat(Files.readString(clean)).startsWith("<?xml").contains("<path");
        assertThat(Files.readString(svg)).as("what is broken is marked").isNotEqualTo(Files.readString(clean));
    }

    /** The first lines of a run, with the modules beside them where the program looks for them. */
    private Path[] beginning(String mode, int guestLines, int emulatorLines) throws IOException {
        Path folder = Files.createDirectories(home.resolve("specs/trace"));
        try (var modules = Files.list(Path.of("../specs/trace"))) {
            for (Path module : modules.toList()) {
                Files.copy(module, folder.resolve(module.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path guest = Files.write(
                home.resolve("guest"),
                text(guest(mode)).lines().limit(guestLines).toList());
        Path emulator = Files.write(
                home.resolve("emulator"),
                text(emulator(mode)).lines().limit(emulatorLines).toList());
        return new Path[] {guest, emulator};
    }

    @Test
    void tlcAcceptsWhatIsNotBroken() throws IOException {
        Path[] logs = beginning("strict", 60, 400);

        Ran ran = trace("--tlc", logs[0], logs[1]);

        assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out()).containsPattern("TLC, \\d+ events from line 1 .*: accepted, \\d+ states");
    }

    @Test
    void tlcNamesTheLineThatNothingExplains() throws IOException {
        Path[] logs = beginning("strict", 60, 400);
        List<String> lines = new ArrayList<>(Files.readAllLines(logs[1]));
        int hit = 0;
        while (!lines.get(hit).contains("vtd_iotlb_page_hit") || hit < 100) {
            hit++;
        }
        lines.set(hit + 1, lines.get(hit + 1).replaceAll("gpa 0x[0-9a-f]+", "gpa 0x1000"));
        Files.write(logs[1], lines);

        Ran ran = trace("--tlc", logs[0], logs[1]);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .contains("refused: no order of the two logs explains line " + (hit + 2) + " of the emulator's log")
                .doesNotContain("DIFFER");
        assertThat(reported(".junit.xml"))
                .contains("name=\"LogAccepted\"><failure", "emulator:" + (hit + 2) + ": refused");
    }

    @Test
    void whatIsNoLogIsBadInput() throws IOException {
        Path garbage = Files.writeString(home.resolve("garbage"), "hello\nworld\n");
        byte[] whole = Files.readAllBytes(emulator("lazy"));
        Path half = Files.write(home.resolve("half.gz"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(trace(garbage).exit()).isEqualTo(2);
        assertThat(trace(garbage).err()).contains("garbage:1: none of the first 2 lines is of a log");
        assertThat(reported(".junit.xml"))
                .contains("tests=\"1\" failures=\"0\" errors=\"1\"", "none of the first 2 lines is of a log");
        assertThat(SarifSchema.errors(reported(".sarif"))).isEmpty();
        assertThat(reported(".sarif")).contains("\"executionSuccessful\" : false");
        assertThat(trace(half).exit()).isEqualTo(2);
        assertThat(trace(half).err()).matches("viommu: .*half.gz:\\d+: the compressed file is cut off.*\\R");
        assertThat(trace(guest("lazy"), guest("strict")).err()).contains("a second log of the guest");
        assertThat(trace("--format", "qmu", emulator("lazy")).err())
                .contains("there is no format qmu; did you mean qemu?");
        assertThat(trace("--svg", home.resolve("x"), emulator("lazy")).exit()).isEqualTo(2);
    }

    @Test
    void logsOfDifferentRunsAreInconclusive() throws IOException {
        Ran ran = trace(guest("strict"), emulator("lazy"));

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out())
                .contains("note: the invalidations of the two logs have nothing in common")
                .endsWith("INCONCLUSIVE: nothing is broken, and too little could be judged\n");
        assertThat(reported(".junit.xml")).contains("failures=\"0\" errors=\"1\"", "have nothing in common");
    }
}
