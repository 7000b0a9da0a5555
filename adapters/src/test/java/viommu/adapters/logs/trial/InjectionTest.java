package viommu.adapters.logs.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import viommu.adapters.logs.RealLogs;

class InjectionTest {
    private static final int PLACES = 5;
    private static final Map<RealLogs, Run> RUNS = new EnumMap<>(RealLogs.class);

    static {
        for (RealLogs logs : RealLogs.values()) {
            RUNS.put(logs, Run.of(logs));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INVALIDATION_VANISHED")
    void whatGoesWrongInPracticeIsSeenAtEveryPlace(Injection injection) {
        int tried = 0;
        int detected = 0;
        for (Run run : RUNS.values()) {
            Detection detection = Detection.of(run, injection, PLACES);
            tried += detection.tried();
            detected += detection.detected();
        }
        // A fault may be in a window in which the page was unmapped; docs/traces.md has the rates for more places.
        int legal = injection == Injection.FAULT_OF_MAPPED ? 1 : 0;
        assertThat(tried).isPositive();
        assertThat(detected).isBetween(tried - legal, tried);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLegalIsNotAccused(LegalVariant variant) {
        RUNS.forEach((logs, run) -> {
            for (int place = 1; place < PLACES; place++) {
                Run legal = variant.into(run, run.guest().size() * place / PLACES);

                assertThat(legal).isNotEqualTo(run);
                assertThat(legal.judge().breaches()).as(logs + " at " + place).isEmpty();
            }
        });
    }
}
