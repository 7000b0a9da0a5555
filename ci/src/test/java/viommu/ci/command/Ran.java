package viommu.ci.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import viommu.ci.home.Home;

/** A command that was run in this JVM: its exit code and what it printed. */
record Ran(int exit, String out, String err) {

    static Ran viommu(Path home, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = ViommuCommand.commandLine(new Home(home), new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args);
        return new Ran(exit, out.toString(), err.toString());
    }

    /** Of a command line without quotes. */
    static Ran line(Path home, String commandLine) {
        return viommu(home, commandLine.split(" "));
    }

    List<String> errLines() {
        return err.lines().toList();
    }
}
