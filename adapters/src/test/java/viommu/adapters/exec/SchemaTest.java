package viommu.adapters.exec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import viommu.conformance.campaign.Conformance;
import viommu.conformance.campaign.ConformanceProgress;
import viommu.conformance.campaign.ConformanceReport;
import viommu.conformance.campaign.Settings;
import viommu.conformance.reference.SeededDefect;
import viommu.conformance.saved.Findings;
import viommu.conformance.saved.SavedFinding;

/** The published schemas say what is written and read. */
class SchemaTest {
    private static final Schema PROTOCOL = schema("/viommu/adapters/exec/exec-protocol.schema.json");
    private static final Schema FINDING = schema("/viommu/conformance/saved/finding.schema.json");

    @Test
    void aConversationWithTheExampleConforms(@TempDir Path folder) throws IOException {
        Path said = folder.resolve("said");
        Path heard = folder.resolve("heard");
        String command = "tee '" + said + "' | " + Scripts.example("") + " | tee '" + heard + "'";
        try (ExecSubject subject = ExecSubject.start(command, ExecSubject.PATIENCE)) {
            Conformance.run(subject, Settings.of(4, 2_000), ConformanceProgress.SILENT);
        }

        assertThat(Files.readAllLines(said)).hasSizeGreaterThan(2_000).allMatch(line -> conforms(PROTOCOL, line));
        assertThat(Files.readAllLines(heard)).hasSizeGreaterThan(2_000).allMatch(line -> conforms(PROTOCOL, line));
    }

    @Test
    void everyLineOfTheProtocolsPageConforms() throws IOException {
        Matcher lines = Pattern.compile("`(\\{\"[^`]*})`")
                .matcher(Files.readString(Path.of("exec-protocol.md")).replace("{...}", "0"));
        int count = 0;
        while (lines.find()) {
            String line = lines.group(1).replaceFirst("\\{", "{\"id\":1,");
            if (!line.contains("\"capabilities\":0")) {
                assertThat(conforms(PROTOCOL, line.replace("\"id\":1,\"id\": n", "\"id\": 1")))
                        .as(line)
                        .isTrue();
                count++;
            }
        }
        assertThat(count).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"reset\"}",
                "{\"id\":0,\"op\":\"reset\"}",
                "{\"id\":1,\"op\":\"hello\",\"protocol\":2}",
                "{\"id\":1,\"op\":\"map\",\"domain\":0,\"iova\":5,\"pages\":0,\"page\":7,\"permission\":\"rw\"}",
                "{\"id\":1,\"op\":\"invalidate\",\"scope\":\"global\",\"domain\":0}",
                "{\"id\":1,\"saw\":\"answered\"}",
                "{\"id\":1,\"saw\":\"reached\",\"page\":-1}",
                "{\"id\":1,\"saw\":\"done\",\"more\":1}",
            })
    void whatIsNoLineOfItDoesNot(String line) {
        assertThat(conforms(PROTOCOL, line)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"MASK_IS_IGNORED", "CACHED_FRAMES_ARE_NOT_PINNED", "REFUSED_UNMAP_TAKES_EFFECT"})
    void aSavedFindingConforms(SeededDefect defect) {
        ConformanceReport report = Conformance.run(
                defect.subject(), Settings.of(1, 30_000).withFindings(1, 1), ConformanceProgress.SILENT);
        String text = Findings.text(SavedFinding.of(report.findings().get(0)));

        assertThat(conforms(FINDING, text)).isTrue();
        assertThat(conforms(FINDING, text.replace("\"seed\": \"1\"", "\"seed\": 1")))
                .isFalse();
        assertThat(conforms(FINDING, text.replaceFirst("\"op\":\"", "\"op\":\"not-")))
                .isFalse();
    }

    private static boolean conforms(Schema schema, String text) {
        return schema.validate(text, InputFormat.JSON).isEmpty();
    }

    private static Schema schema(String resource) {
        try (InputStream in = SchemaTest.class.getResourceAsStream(resource)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
