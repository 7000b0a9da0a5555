package viommu.ci.command;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import viommu.ci.feedback.Feedback;
import viommu.ci.feedback.Loudness;
import viommu.ci.feedback.Paint;
import viommu.ci.feedback.Terminal;
import viommu.ci.text.Json;

/** Where the words of a command go. */
final class Output {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    private boolean json;

    @ArgGroup(exclusive = true)
    private Said said = new Said();

    /** One of them at most. */
    static final class Said {
        @Option(names = "--quiet", description = "Show no progress.")
        private boolean quiet;

        @Option(names = "--verbose", description = "Tell of each thing that is done, with its time and rate.")
        private boolean verbose;

        Loudness loudness() {
            return quiet ? Loudness.QUIET : verbose ? Loudness.VERBOSE : Loudness.NORMAL;
        }
    }

    boolean isJson() {
        return json;
    }

    Feedback feedback() {
        return Feedback.choose(said.loudness(), command.commandLine().getErr());
    }

    /** A line about what goes on, which is no part of the result. */
    void note(String line) {
        if (said.loudness() != Loudness.QUIET) {
            PrintWriter err = command.commandLine().getErr();
            err.print(line + "\n");
            err.flush();
        }
    }

    /** Part of the result. */
    void lines(List<String> lines) {
        PrintWriter out = command.commandLine().getOut();
        boolean colour = Terminal.OUT.isThere(System.getenv()) && Terminal.hasColour(System.getenv());
        lines.forEach(line -> out.print((colour ? Paint.line(line) : line) + "\n"));
        out.flush();
    }

    /** The whole result. */
    void document(Object document) {
        PrintWriter out = command.commandLine().getOut();
        out.print(Json.text(document));
        out.flush();
    }
}
