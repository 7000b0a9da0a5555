package viommu.ci.input;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import viommu.adapters.logs.DamagedLogException;
import viommu.ci.claim.Exit;
import viommu.ci.home.Home;
import viommu.ci.home.WholeFile;
import viommu.conformance.SubjectFailedException;
import viommu.conformance.saved.MalformedException;
import viommu.counterexamples.ItfException;
import viommu.model.protocol.UnknownNameException;
import viommu.specs.SpecMissingException;
import viommu.specs.tlc.TlcMissingException;

/** Tells the user on one line of standard error what is wrong. Traces of our own mistakes go to a file. */
public final class ErrorLine {
    private final Home home;

    public ErrorLine(Home home) {
        this.home = home;
    }

    /** For what picocli finds wrong with a command line. */
    public int usage(ParameterException e, String[] args) {
        say(
                e.getCommandLine(),
                e instanceof UnmatchedArgumentException unmatched ? unmatched(unmatched) : e.getMessage());
        return Exit.BAD_INPUT.code();
    }

    /** For what a command throws. */
    public int execution(Exception e, CommandLine commandLine, CommandLine.ParseResult parsed) {
        if (e instanceof ParameterException usage) {
            return usage(usage, new String[0]);
        }
        if (e instanceof UnknownNameException unknown) {
            say(commandLine, Nearest.sentence(unknown));
            return Exit.BAD_INPUT.code();
        }
        if (e instanceof BadInputException
                || e instanceof ItfException
                || e instanceof MalformedException
                || e instanceof DamagedLogException) {
            say(commandLine, e.getMessage());
            return Exit.BAD_INPUT.code();
        }
        if (e instanceof SubjectFailedException failed) {
            say(commandLine, failed.getMessage());
            failed.lastWords().lines().forEach(line -> commandLine.getErr().println("  | " + line));
            return Exit.INCONCLUSIVE.code();
        }
        if (e instanceof UncheckedIOException
                || e instanceof TlcMissingException
                || e instanceof SpecMissingException) {
            say(commandLine, e.getMessage());
            return Exit.INCONCLUSIVE.code();
        }
        say(commandLine, unexpected(e, parsed.originalArgs()));
        return Exit.INCONCLUSIVE.code();
    }

    /** Writes the trace to a file, and says where it is. */
    public String unexpected(Throwable e, List<String> args) {
        Path log = home.report().resolve("error.log");
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace, true));
        try {
            WholeFile.write(log, Instant.now() + " ./viommu " + String.join(" ", args) + "\n" + trace);
            return "unexpected " + e + "; the trace is in " + Home.shown(log);
        } catch (UncheckedIOException unwritable) {
            return "unexpected " + e + "; " + unwritable.getMessage();
        }
    }

    private static String unmatched(UnmatchedArgumentException e) {
        String what = e.isUnknownOption() ? "there is no option " : "cannot make sense of ";
        String first = e.getUnmatched().get(0);
        return what
                + first
                + e.getSuggestions().stream()
                        .findFirst()
                        .map(name -> "; did you mean " + name.replaceAll("[=\\s].*", "") + "?")
                        .orElse("; see " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    }

    private static void say(CommandLine commandLine, String message) {
        PrintWriter err = commandLine.getErr();
        err.println("viommu: " + String.valueOf(message).replaceAll("\\s*\\R\\s*", " "));
        err.flush();
    }
}
