package viommu.adapters.logs.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import viommu.adapters.logs.RealLogs;

/** What Java finds by windows of lines and TLC by looking for an order is the same. */
class TlcAgreesTest {
    private static final int PLACES = 1;

    /** From one submission to another: one or two hundred events of each. */
    private static Run part(RealLogs logs) {
        Run run = Run.of(logs);
        return logs == RealLogs.STRICT ? run.part(1_000, 1_010) : run.part(40, 41);
    }

    private static Map<String, Run> injected(Run run) {
        Map<String, Run> runs = new LinkedHashMap<>();
        runs.put("as it is", run);
        for (Injection injection : Injection.values()) {
            int size = (injection.ofGuest() ? run.guest() : run.emulator()).size();
            for (int place = 0; place < PLACES; place++) {
                Optional<Run> found = Optional.empty();
                for (int at = size * (2 * place + 1) / (2 * PLACES); at < size && found.isEmpty(); at++) {
                    found = injection.into(run, at);
                }
                String name = injection + " " + place;
                found.ifPresent(one -> runs.put(name, one.numbered()));
            }
        }
        return runs;
    }

    @ParameterizedTest
    @EnumSource
    void javaAndTlcSayTheSameOfEveryKindOfLog(RealLogs logs) {
        Map<String, Run> runs = injected(part(logs));

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
        assertThat(tlc.get(0).accepted()).as("the log as it is").isTrue();
    }
}
