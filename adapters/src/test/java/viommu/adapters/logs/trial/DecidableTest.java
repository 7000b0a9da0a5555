package viommu.adapters.logs.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import viommu.adapters.logs.RealLogs;

/** What is not detected is what a correct system can have written, and what is detected is not: an independent judge says so. */
@Tag("nightly")
class DecidableTest {
    private static final int PLACES = 40;

    @ParameterizedTest
    @EnumSource
    void whatTheLogsCanShowIsDetected(RealLogs logs) {
        Run run = Run.of(logs);
        List<String> wrong = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (Injection injection : Injection.values()) {
            Decidable decidable = Decidable.of(logs, run, injection, PLACES);
            wrong.addAll(decidable.wrong());
            if (decidable.undecidable() > 0) {
                rows.add(decidable.row());
            }
        }

        assertThat(wrong)
                .as("missed though the logs show it, or accused though they do not")
                .isEmpty();
        assertThat(page()).containsAll(rows);
        assertThat(page().stream().filter(row -> row.matches(".*\\| " + name(logs) + " \\| (\\d+ \\| ){4}.*")))
                .as("what the logs cannot show everywhere")
                .hasSameSizeAs(rows);
    }

    @ParameterizedTest
    @EnumSource
    void aRunInWhichNothingGoesWrongIsOneOfACorrectSystem(RealLogs logs) {
        assertThat(Decidable.canBeCorrect(logs, Run.of(logs))).isTrue();
    }

    static String name(RealLogs logs) {
        return logs.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> page() {
        try {
            return Files.readAllLines(Path.of("../docs/traces.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
