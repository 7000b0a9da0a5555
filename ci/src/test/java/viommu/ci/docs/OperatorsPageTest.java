package viommu.ci.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Protocols;

/** What operators are told of isolation is what is expected of the configurations. */
class OperatorsPageTest {
    private static final Pattern ROW = Pattern.compile("\\| [^|]+ \\| `(\\w+)` \\| (\\w+) \\| ([^|]+) \\|");

    @Test
    void optionsThatLeadToAConfigurationAreAsIsolatedAsItIs() throws IOException {
        List<Matcher> rows = Files.readAllLines(Path.of("../docs/operators.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .toList();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(7).allSatisfy(row -> {
            Configuration configuration = Protocols.named("Viommu").configuration(row.group(1));
            for (String property : List.of("NoStaleDma", "NoReusedPageDma")) {
                assertThat(configuration.shouldHold(property) ? "yes" : "no")
                        .as(row.group())
                        .isEqualTo(row.group(2));
            }
            assertThat(row.group(3)).as("how it is known").matches("[SRIM]\\b.*");
        });
    }
}
