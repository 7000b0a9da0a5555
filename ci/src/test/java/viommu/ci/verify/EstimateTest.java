package viommu.ci.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Subject;

class EstimateTest {
    private static final String RUNS = """
            {"profile": "%s", "interruption": %s, "runs": [
              {"protocol": "Bell", "configuration": "Strict", "defect": null, "engine": "tlc", "seconds": 10.0},
              {"protocol": "Bell", "configuration": "Strict", "defect": null, "engine": "tlc", "seconds": 2.0},
              {"protocol": "Bell", "configuration": "Strict", "defect": "Muffled", "engine": "explorer", "seconds": 1.5}
            ]}""";

    @TempDir
    private Path folder;

    private static Job job(EngineName engine, Subject subject, String... properties) {
        return new Job(engine, subject, List.of(properties), 1, "", () -> new Answer(List.of(), List.of()));
    }

    private final Job all = job(EngineName.TLC, Subject.clean("Bell", "Strict"));
    private final Job untilViolated = job(EngineName.TLC, Subject.clean("Bell", "Strict"), "NoDoubleRing");
    private final Job muffled =
            job(EngineName.EXPLORER, new Subject("Bell", "Strict", java.util.Optional.of("Muffled")));
    private final Job lazy = job(EngineName.TLC, Subject.clean("Bell", "Lazy"));

    private Estimate estimate(String document) throws IOException {
        Path file = Files.writeString(folder.resolve("verify.json"), document);
        return Estimate.of(file, Profile.QUICK, List.of(all, untilViolated, muffled, lazy));
    }

    @Test
    void jobsTakeWhatTheyTookTheLastTime() throws IOException {
        Estimate estimate = estimate(RUNS.formatted("quick", "null"));

        assertThat(estimate.of(List.of(all, untilViolated, muffled))).contains(Duration.ofMillis(13_500));
        assertThat(estimate.of(List.of(all))).contains(Duration.ofSeconds(6));
    }

    @Test
    void ofAJobThatDidNotRunThenNothingIsKnown() throws IOException {
        assertThat(estimate(RUNS.formatted("quick", "null")).of(List.of(all, lazy)))
                .isEmpty();
    }

    @Test
    void anotherProfileAnInterruptedRunOrNoneTellNothing() throws IOException {
        assertThat(estimate(RUNS.formatted("full", "null")).of(List.of(all))).isEmpty();
        assertThat(estimate(RUNS.formatted("quick", "\"interrupted\"")).of(List.of(all)))
                .isEmpty();
        assertThat(estimate("{").of(List.of(all))).isEmpty();
    }

    @Test
    void theRosterTellsWhatIsUnderWayAndHowLongTheRestTakes() throws IOException {
        Roster roster = new Roster(List.of(all, untilViolated, muffled), 2, estimate(RUNS.formatted("quick", "null")));
        roster.begins(all);
        assertThat(roster.note()).isEqualTo("about 6 s left as the last run went, now: tlc on Bell Strict (0 s)");

        roster.ends(all, true);
        roster.begins(muffled);
        assertThat(roster.finished()).containsExactly(all);
        assertThat(roster.note()).startsWith("about 3 s left");
    }
}
