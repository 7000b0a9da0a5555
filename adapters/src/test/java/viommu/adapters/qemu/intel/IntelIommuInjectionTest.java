package viommu.adapters.qemu.intel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viommu.adapters.qemu.QemuInstalled;
import viommu.adapters.qemu.QemuSubject;
import viommu.adapters.qemu.machine.Board;
import viommu.conformance.Granularity;
import viommu.conformance.campaign.Conformance;
import viommu.conformance.campaign.ConformanceProgress;
import viommu.conformance.campaign.Settings;
import viommu.conformance.subjects.FaultInjectingSubject;
import viommu.conformance.subjects.Injection;
import viommu.properties.Shard;

/**
 * QEMU's Intel IOMMU caches context entries and translations, so a guest that does not invalidate them as it should is found out.
 * Not if it names one domain instead of all contexts: QEMU invalidates all of them for either, which it may.
 */
class IntelIommuInjectionTest {
    /** Until two clauses are broken, without shortening: one is broken by QEMU itself. */
    private static final Settings SETTINGS = new Settings(1, 10_000, 60, 2, 1, 0, Optional.empty(), Shard.WHOLE);

    private static final Map<Boolean, QemuSubject> SUBJECTS = new HashMap<>();

    @BeforeAll
    static void start() {
        QemuInstalled.orSkip(Board.Q35);
        for (boolean cachingMode : new boolean[] {false, true}) {
            IntelIommu.Options options = new IntelIommu.Options(cachingMode, true);
            SUBJECTS.put(cachingMode, QemuSubject.start(IntelIommu.emulation(options), QemuSubject.PATIENCE));
        }
    }

    @AfterAll
    static void stop() {
        SUBJECTS.values().forEach(QemuSubject::close);
    }

    @ParameterizedTest(name = "{0} {1}, caching mode {2}")
    @CsvSource({
        "DROP, GLOBAL, false",
        "DROP, DOMAIN, false",
        "DROP, PAGES, false",
        "DROP, CONTEXT_GLOBAL, false",
        "DROP, CONTEXT_DOMAIN, false",
        "DROP, CONTEXT_REQUESTER, false",
        "NARROW, GLOBAL, false",
        "NARROW, DOMAIN, false",
        "NARROW, PAGES, false",
        "NARROW, CONTEXT_DOMAIN, false",
        "DROP, GLOBAL, true",
        "DROP, DOMAIN, true",
        "DROP, PAGES, true",
        "DROP, CONTEXT_GLOBAL, true",
        "DROP, CONTEXT_DOMAIN, true",
        "DROP, CONTEXT_REQUESTER, true",
        "NARROW, GLOBAL, true",
        "NARROW, DOMAIN, true",
        "NARROW, PAGES, true",
        "NARROW, CONTEXT_DOMAIN, true",
    })
    void anInvalidationThatGoesWrongIsAViolation(Injection injection, Granularity granularity, boolean cachingMode) {
        FaultInjectingSubject faulty = new FaultInjectingSubject(SUBJECTS.get(cachingMode), injection, granularity);

        Map<String, Long> broken = new TreeMap<>(
                Conformance.run(faulty, SETTINGS, ConformanceProgress.SILENT).occurrences());

        broken.remove("RefusalIsReported");
        assertThat(broken).isNotEmpty();
    }
}
