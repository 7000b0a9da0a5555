package viommu.ci.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import viommu.adapters.logs.check.Rule;
import viommu.adapters.logs.read.LogFormat;

/** The page about logs names the rules and the formats that there are, and no others. */
class TracesTest {
    private final List<String> page;

    TracesTest() throws IOException {
        page = Files.readAllLines(Path.of("../docs/traces.md"));
    }

    private List<String> named(String row) {
        Pattern form = Pattern.compile(row);
        return page.stream()
                .map(form::matcher)
                .filter(line -> line.lookingAt())
                .map(line -> line.group(1))
                .toList();
    }

    @Test
    void everyRuleHasItsRow() {
        assertThat(named("\\| `(\\w+)` \\| (?:emulator|guest|both) \\|"))
                .containsExactlyElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::toString).toList());
    }

    @Test
    void everyRuleTakesTheLogsThatItsRowSays() {
        for (Rule rule : Rule.values()) {
            assertThat(page)
                    .anyMatch(line -> line.startsWith(
                            "| `" + rule + "` | " + rule.evidence().name().toLowerCase(java.util.Locale.ROOT) + " |"));
        }
    }

    @Test
    void everyFormatHasItsRow() {
        assertThat(named("\\| `([a-z][a-z-]+)` \\|"))
                .containsExactlyElementsOf(Arrays.stream(LogFormat.values())
                        .map(LogFormat::toString)
                        .toList());
    }
}
