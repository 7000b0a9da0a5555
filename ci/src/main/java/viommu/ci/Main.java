package viommu.ci;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import viommu.ci.claim.Exit;
import viommu.ci.command.ViommuCommand;
import viommu.ci.home.Home;

/** Where the program begins. Output is UTF-8, whatever the locale. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> end(err, e));
        int exit = ViommuCommand.commandLine(Home.here(), out, err).execute(args);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    /** Of what no command can handle, such as a heap that is too small or a jar that is replaced under its feet. */
    private static void end(PrintWriter err, Throwable e) {
        err.println("viommu: unexpected " + String.valueOf(e).replaceAll("\\s*\\R\\s*", " "));
        Runtime.getRuntime().halt(Exit.INCONCLUSIVE.code());
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
