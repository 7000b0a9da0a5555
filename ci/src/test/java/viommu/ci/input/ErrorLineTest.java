package viommu.ci.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import viommu.ci.home.Home;

class ErrorLineTest {
    @TempDir
    private Path home;

    /** Makes a mistake. */
    @Command(name = "mistake")
    static final class Mistake implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new IllegalStateException("two\nlines");
        }
    }

    @Test
    void ourOwnMistakesAreOneLineAndInconclusiveAndTheTraceIsInAFile() {
        StringWriter err = new StringWriter();
        CommandLine commandLine = new CommandLine(new Mistake())
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new ErrorLine(new Home(home))::execution);

        int exit = commandLine.execute();

        Path log = home.resolve("target/report/error.log");
        assertThat(exit).isEqualTo(3);
        assertThat(err.toString().lines())
                .containsExactly(
                        "viommu: unexpected java.lang.IllegalStateException: two lines; the trace is in " + log);
        assertThat(log).content().contains("IllegalStateException: two\nlines\n\tat viommu.ci.input.ErrorLineTest");
    }
}
