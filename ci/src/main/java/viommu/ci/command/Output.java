package viommu.ci.command;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import viommu.ci.feedback.Feedback;
import viommu.ci.text.Json;

/** Where the words of a command go. */
final class Output {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    private boolean json;

    @Option(names = "--quiet", description = "Show no progress.")
    private boolean quiet;

    boolean isJson() {
        return json;
    }

    Feedback feedback() {
        return Feedback.choose(quiet, command.commandLine().getErr());
    }

    /** A line about what goes on, which is no part of the result. */
    void note(String line) {
        if (!quiet) {
            PrintWriter err = command.commandLine().getErr();
            err.print(line + "\n");
            err.flush();
        }
    }

    /** Part of the result. */
    void lines(List<String> lines) {
        PrintWriter out = command.commandLine().getOut();
        lines.forEach(line -> out.print(line + "\n"));
        out.flush();
    }

    /** The whole result. */
    void document(Object document) {
        PrintWriter out = command.commandLine().getOut();
        out.print(Json.text(document));
        out.flush();
    }
}
