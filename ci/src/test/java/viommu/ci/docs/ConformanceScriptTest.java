package viommu.ci.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script behind the action and the recipes. */
class ConformanceScriptTest {
    private static final String PULL_REQUEST = "--tier pull-request --report r --summary s ";

    @TempDir
    private Path temp;

    private Workshop workshop;

    @BeforeEach
    void setUp() throws IOException {
        workshop = new Workshop(temp);
    }

    private String run(String before, String arguments) throws Exception {
        return workshop.bash(workshop.root(), before + "ci/action/conformance " + arguments + "\necho exit $?", 5);
    }

    private String read(String file) throws IOException {
        return Files.readString(workshop.root().resolve(file));
    }

    @Test
    void whatIsFoundIsSavedAndCanBeWatchedFromThenOn() throws Exception {
        assertThat(run("", PULL_REQUEST + "--subject reference:mask-is-ignored"))
                .endsWith("exit 1\n");
        assertThat(read("s")).contains("### viommu conform: differs");
        assertThat(workshop.root().resolve("r/conform.sarif")).exists();

        assertThat(run("cp -r r/findings corpus\n", PULL_REQUEST + "--subject reference:registers --corpus corpus"))
                .contains("cases, all kept")
                .endsWith("exit 0\n");
        assertThat(read("s")).contains("### viommu conform: as expected", "### viommu replay: as expected");

        assertThat(run("", PULL_REQUEST + "--subject reference:registers --corpus corpus -- --steps 5"))
                .contains("cases, all kept")
                .as("five steps are too few, whatever came after them")
                .endsWith("exit 3\n");

        assertThat(run("", PULL_REQUEST + "--subject reference:mask-is-ignored --corpus corpus -- --steps 5"))
                .containsPattern("(\\d) of \\1 cases not kept")
                .as("more telling than that five steps are too few")
                .endsWith("exit 1\n");
    }

    @Test
    void whatTheUserSaysOutweighsTheTier() throws Exception {
        assertThat(run("", PULL_REQUEST + "--subject reference:queued -- --steps 10"))
                .contains("never came up")
                .endsWith("exit 3\n");
    }

    @Test
    void aSubjectThatDoesNotStartIsInconclusive() throws Exception {
        assertThat(run("", PULL_REQUEST + "--subject 'exec:exit 7'")).endsWith("exit 3\n");
        assertThat(read("s")).contains("### viommu conform: inconclusive");
    }

    /** A {@code timeout} that stops whatever it is to watch, at once. */
    @Test
    void whatIsStoppedIsInconclusiveAndTheSummarySaysSo() throws Exception {
        String stopping = "mkdir bin && printf '#!/bin/sh\\nexit 124\\n' > bin/timeout && chmod +x bin/timeout\n"
                + "export PATH=$PWD/bin:$PATH\n";

        assertThat(run(stopping, PULL_REQUEST + "--subject reference:queued")).endsWith("exit 3\n");
        assertThat(read("s")).contains("viommu conform: inconclusive", "exit code 124");
    }

    @Test
    void badUsageIsToldFromTheRest() throws Exception {
        assertThat(run("", "--tier daily --subject reference:queued"))
                .contains("not 'daily'")
                .endsWith("exit 2\n");
        assertThat(run("", "--tier nightly")).contains("--subject is missing").endsWith("exit 2\n");
        assertThat(run("", "--teir nightly")).contains("no option --teir").endsWith("exit 2\n");
        assertThat(run("", "--tier")).contains("--tier needs a value").endsWith("exit 2\n");
        assertThat(run("", PULL_REQUEST + "--subject reference:quued")).endsWith("exit 2\n");
    }
}
