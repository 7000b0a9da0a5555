package viommu.adapters.logs.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import viommu.adapters.logs.RealLogs;

/** What Java finds by windows of lines and TLC by looking for an order is the same. */
@Tag("nightly")
class TlcAgreesTest {
    /** From one submission to another: some hundred events, and some thousand for the kinds that have no place there. */
    private static List<Run> parts(RealLogs logs) {
        Run run = Run.of(logs);
        return logs == RealLogs.STRICT
                ? List.of(run.part(1_000, 1_010), run.part(2_010, 2_025))
                : List.of(run.part(40, 41), run.part(57, 61));
    }

    /** What parts of that length have no place for; all of them are in the other log. */
    private static List<Injection> noPlace(RealLogs logs) {
        return logs == RealLogs.STRICT
                ? List.of(Injection.PART_UNMAPPED)
                : List.of(
                        Injection.DRIVER_NARROWS,
                        Injection.EMULATOR_NARROWS,
                        Injection.OLDER_HIT,
                        Injection.OLDER_WALK,
                        Injection.MAPPING_LEFT);
    }

    /** In the middle of the first part that has a place for it, or after that. */
    private static Optional<Run> injected(Injection injection, List<Run> parts) {
        for (Run part : parts) {
            int size = (injection.ofGuest() ? part.guest() : part.emulator()).size();
            for (int i = 0; i < size; i++) {
                Optional<Run> found = injection.into(part, (size / 2 + i) % size);
                if (found.isPresent()) {
                    return found.map(Run::numbered);
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, Run> runs(RealLogs logs) {
        Map<String, Run> runs = new LinkedHashMap<>();
        List<Run> parts = parts(logs);
        parts.forEach(part -> runs.put("as it is " + runs.size(), part));
        for (Injection injection : Injection.values()) {
            injected(injection, parts).ifPresent(run -> runs.put(injection.name(), run));
        }
        return runs;
    }

    @ParameterizedTest
    @EnumSource
    void javaAndTlcSayTheSameOfEveryKindOfLog(RealLogs logs) {
        Map<String, Run> runs = runs(logs);

        List<TlcVerdicts.Verdict> tlc = TlcVerdicts.of(List.copyOf(runs.values()));

        List<String> differing = new ArrayList<>();
        int number = 0;
        int refused = 0;
        for (Map.Entry<String, Run> run : runs.entrySet()) {
            TlcVerdicts.Verdict verdict = tlc.get(number++);
            boolean java = run.getValue().judge().broken() == 0;
            refused += verdict.accepted() ? 0 : 1;
            if (java != verdict.accepted()) {
                differing.add(run.getKey() + ": Java " + java + ", TLC " + verdict + " "
                        + run.getValue().judge().breaches());
            }
        }
        assertThat(differing).isEmpty();
        assertThat(refused).as("both verdicts are among them").isBetween(2, runs.size() - 2);
        assertThat(tlc.subList(0, parts(logs).size()))
                .as("the logs as they are")
                .allMatch(TlcVerdicts.Verdict::accepted);
        assertThat(runs)
                .as("kinds that are compared")
                .hasSize(parts(logs).size()
                        + Injection.values().length
                        - noPlace(logs).size());
    }
}
