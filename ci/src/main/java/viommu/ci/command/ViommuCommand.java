package viommu.ci.command;

import java.io.PrintWriter;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import viommu.ci.home.Home;
import viommu.ci.home.Versions;
import viommu.ci.input.ErrorLine;

/** The program: what all commands have in common. */
@Command(
        name = "viommu",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        sortOptions = false,
        usageHelpWidth = 100,
        description = "Can a DMA outlive its mapping, and can it reach memory that the host has taken back?",
        descriptionHeading = "%n",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is as expected",
            "1:a verdict differs, or a violation was found",
            "2:bad usage or bad input",
            "3:inconclusive: cut short, failed, or something required is missing"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ./viommu verify", "  ./viommu explore Viommu --defect EarlyUnpin", "  ./viommu list"},
        subcommands = {
            VerifyCommand.class,
            ModelCheckCommand.class,
            ExploreCommand.class,
            CheckCommand.class,
            MergeCommand.class,
            MutateCommand.class,
            ProveCommand.class,
            ConformCommand.class,
            TraceCommand.class,
            ReplayCommand.class,
            ShowCommand.class,
            TradeoffCommand.class,
            ListCommand.class,
            DoctorCommand.class,
            GenerateCompletion.class
        })
public final class ViommuCommand implements Runnable {
    private final Home home;

    @Spec
    private CommandSpec spec;

    private ViommuCommand(Home home) {
        this.home = home;
    }

    /** The program, fit to be executed once; it never ends the JVM. */
    public static CommandLine commandLine(Home home, PrintWriter out, PrintWriter err) {
        ErrorLine errors = new ErrorLine(home);
        return new CommandLine(new ViommuCommand(home))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors::usage)
                .setExecutionExceptionHandler(errors::execution);
    }

    Home home() {
        return home;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing; ./viommu --help lists them");
    }
}
