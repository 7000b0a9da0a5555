package viommu.ci.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import viommu.ci.claim.Exit;
import viommu.ci.home.Home;
import viommu.ci.home.WholeFile;
import viommu.ci.html.CasePage;
import viommu.ci.input.BadInputException;
import viommu.ci.input.SmallCountConverter;
import viommu.ci.trace.LogCase;
import viommu.counterexamples.Counterexample;
import viommu.counterexamples.Itf;
import viommu.counterexamples.LanePicture;
import viommu.counterexamples.SavedCase;
import viommu.counterexamples.SwimLanes;

/** One saved counterexample as swim lanes: as text, as a picture, or as a page to step through it. */
@Command(
        name = "show",
        header = "Shows a saved counterexample as swim lanes.",
        description = "A row per step, a lane per actor, and of each state only what changed. Whether it still is a"
                + " counterexample, replay tells.",
        footer = {
            "  ./viommu show counterexamples/Viommu/some-case.itf.json",
            "  ./viommu show --width 160 FILE",
            "  ./viommu show FILE --svg lanes.svg --html steps.html"
        })
final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A saved counterexample.")
    private Path file;

    @Option(
            names = "--width",
            paramLabel = "N",
            converter = SmallCountConverter.class,
            description = "Characters per line. Default: that of the terminal as COLUMNS has it, or 120.")
    private Optional<Integer> width = Optional.empty();

    @Option(names = "--svg", paramLabel = "OUT", description = "Draw it into this file instead.")
    private Optional<Path> svg = Optional.empty();

    @Option(
            names = "--html",
            paramLabel = "OUT",
            description = "Write a page into this file instead, to step through it in a browser.")
    private Optional<Path> html = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        SavedCase saved = Itf.read(file);
        if (LogCase.is(saved)) {
            return showLog(saved);
        }
        Counterexample<?> counterexample = saved.bind(file.toString());
        String replay = Counterexample.command(Home.shown(file));
        svg.ifPresent(out -> WholeFile.write(out, LanePicture.svg(counterexample)));
        html.ifPresent(out -> WholeFile.write(out, CasePage.html(counterexample, replay)));
        if (svg.isPresent() || html.isPresent()) {
            return Exit.AS_EXPECTED.code();
        }
        String text = SwimLanes.text(counterexample, replay, width.orElseGet(ShowCommand::columns));
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return Exit.AS_EXPECTED.code();
    }

    private int showLog(SavedCase saved) {
        if (svg.isPresent() || html.isPresent()) {
            throw new BadInputException(file + ": a violation from a log is shown as text only");
        }
        List<String> lines = LogCase.judge(file.toString(), saved)
                .map(LogCase::lanes)
                .orElseThrow(() -> new BadInputException(file + ": the contract has nothing against it"));
        lines.forEach(line -> spec.commandLine().getOut().print(line + "\n"));
        spec.commandLine().getOut().flush();
        return Exit.AS_EXPECTED.code();
    }

    private static int columns() {
        String columns = System.getenv().getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : SwimLanes.WIDTH;
    }
}
