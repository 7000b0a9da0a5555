package viommu.ci.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import viommu.ci.command.ViommuCommand;
import viommu.ci.home.Home;
import viommu.counterexamples.Counterexample;
import viommu.counterexamples.Itf;
import viommu.counterexamples.LanePicture;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;

/** What the README shows is what the suite does. */
class ReadmeTest {
    private static final Path HOME = Path.of("..");
    private static final Protocol<?> VIOMMU = Protocols.named("Viommu");

    private final String readme = read("README.md");

    private static String read(String file) {
        try {
            return Files.readString(HOME.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The lines between a marker and the end of the block that follows it. */
    private String after(String marker, String end) {
        int start = readme.indexOf("<!-- " + marker);
        assertThat(start).as(marker).isNotNegative();
        int from = readme.indexOf('\n', start) + 1;
        return readme.substring(from, readme.indexOf(end, from));
    }

    @Test
    void thePictureIsASavedCounterexampleAsTheSuiteShowsIt() {
        MatchResult marker = Pattern.compile("<!-- picture: (\\S+) -->")
                .matcher(readme)
                .results()
                .findFirst()
                .orElseThrow();
        String file = marker.group(1);
        Counterexample<?> counterexample = Itf.read(HOME.resolve(file)).bind(file);

        MatchResult picture = Pattern.compile("!\\[[^]]+\\]\\(([^)]+\\.svg)\\)")
                .matcher(readme)
                .results()
                .findFirst()
                .orElseThrow();

        assertThat(HOME.resolve(picture.group(1)))
                .as("./viommu show %s --svg %s", file, picture.group(1))
                .hasContent(LanePicture.svg(counterexample));
    }

    @Test
    void theTableOfIsolationIsWhatIsExpectedOfTheConfigurations() {
        List<String> rows = after("verdicts: isolation", "\n\n")
                .lines()
                .filter(line -> !line.startsWith("| |") && !line.startsWith("|---"))
                .toList();

        assertThat(rows).hasSize(4).allSatisfy(row -> {
            String[] cells = row.split(" *\\| *");
            String teardown = cells[1].substring(0, cells[1].indexOf(':'));
            String[] emulations = {"BareMetal", "Samecore", "Sidecore"};
            for (int i = 0; i < emulations.length; i++) {
                Configuration configuration = VIOMMU.configuration(teardown + emulations[i]);
                for (String property : List.of("NoStaleDma", "NoReusedPageDma", "KeepsContractWithoutWindow")) {
                    assertThat(configuration.shouldHold(property) ? "holds" : "violated")
                            .as(configuration + " " + property)
                            .isEqualTo(cells[2 + i]);
                }
            }
        });
    }

    @Test
    void theTableOfProtocolsSaysWhatThereIs() {
        String table = after("protocols", "\n\n");

        String expected = Stream.concat(
                        Stream.of("| protocol | what it is | configurations | defects |", "|---|---|---|---|"),
                        Protocols.all().stream().map(ReadmeTest::row))
                .collect(Collectors.joining("\n"));
        assertThat(table.strip()).isEqualTo(expected);
    }

    private static String row(Protocol<?> protocol) {
        return "| [`%s`](docs/protocols/%s.md) | %s | %d | %d |"
                .formatted(
                        protocol.name(),
                        protocol.name().toLowerCase(Locale.ROOT),
                        protocol.sentence(),
                        protocol.configurations().size(),
                        protocol.defects().size());
    }

    @Test
    void everyCommandThatTheReadmeShowsIsUnderstood() {
        List<String> commands = Pattern.compile("^\\./viommu ([^#\\n]+)", Pattern.MULTILINE)
                .matcher(readme)
                .results()
                .map(m -> m.group(1).strip())
                .toList();

        assertThat(commands)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(command -> assertThat(
                                commandLine().parseArgs(command.split(" ")).errors())
                        .isEmpty());
    }

    private static CommandLine commandLine() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return ViommuCommand.commandLine(Home.here(), nowhere, nowhere);
    }

    @Test
    void everyFileThatTheReadmeLinksToExists() {
        assertThat(Pattern.compile("\\]\\(([^)#]+)\\)")
                        .matcher(readme)
                        .results()
                        .map(m -> m.group(1)))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(HOME.resolve(link)).exists());
    }
}
