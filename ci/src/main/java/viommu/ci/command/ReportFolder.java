package viommu.ci.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import viommu.ci.home.Home;
import viommu.ci.home.WholeFile;
import viommu.ci.outcome.JUnitXml;
import viommu.ci.outcome.Outcomes;
import viommu.ci.outcome.SummaryMarkdown;
import viommu.ci.sarif.Sarif;
import viommu.ci.sarif.SarifLog;

/** Where a command leaves what CI servers read, in files that begin with the command's name. */
final class ReportFolder {
    private static final List<String> SUFFIXES = List.of(".junit.xml", ".sarif", ".summary.md");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Where JUnit's XML, SARIF and the summary in Markdown go. Default: target/report.")
    private Optional<Path> folder = Optional.empty();

    Path of(Home home) {
        return folder.orElseGet(home::report);
    }

    /** Takes away what an earlier run has left, so that nobody reads it if this one ends without a word. */
    void clear(Home home) {
        for (String suffix : SUFFIXES) {
            Path file = of(home).resolve(command.name() + suffix);
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot delete " + file + ": " + e.getMessage(), e);
            }
        }
    }

    void write(Home home, Outcomes outcomes, SarifLog log) {
        List<String> contents = List.of(
                JUnitXml.text(outcomes), Sarif.text(log), String.join("\n", SummaryMarkdown.lines(outcomes)) + "\n");
        for (int i = 0; i < SUFFIXES.size(); i++) {
            WholeFile.write(of(home).resolve(outcomes.name() + SUFFIXES.get(i)), contents.get(i));
        }
    }

    /** What the user asked, to be put into a shell again. */
    String commandLine() {
        return command.root().commandLine().getParseResult().originalArgs().stream()
                .map(ReportFolder::quoted)
                .collect(Collectors.joining(" ", "./viommu ", ""));
    }

    private static String quoted(String argument) {
        return argument.matches("[\\w./+@:,=-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
