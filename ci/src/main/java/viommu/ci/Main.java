package viommu.ci;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import viommu.ci.claim.Exit;
import viommu.ci.command.ViommuCommand;
import viommu.ci.home.Home;
import viommu.ci.input.ErrorLine;

/** Where the program begins. Output is UTF-8, whatever the locale. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int exit;
        try {
            exit = ViommuCommand.commandLine(Home.here(), out, err).execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            err.println("viommu: " + new ErrorLine(Home.here()).unexpected(e, List.of(args)));
            exit = Exit.INCONCLUSIVE.code();
        }
        out.flush();
        err.flush();
        System.exit(exit);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
