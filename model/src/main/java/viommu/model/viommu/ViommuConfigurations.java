package viommu.model.viommu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Scope;
import viommu.model.state.Names;

/** Every strategy under every emulation, and the hostile guest under both emulators; what is expected of each. */
final class ViommuConfigurations {
    static final List<Configuration> ALL = all();

    private ViommuConfigurations() {}

    private static List<Configuration> all() {
        List<Configuration> all = new ArrayList<>();
        for (Emulation emulation : Emulation.values()) {
            for (Teardown teardown : Teardown.values()) {
                if (teardown != Teardown.HOSTILE || emulation != Emulation.BARE_METAL) {
                    all.add(configuration(teardown, emulation));
                }
            }
        }
        return List.copyOf(all);
    }

    private static Configuration configuration(Teardown teardown, Emulation emulation) {
        return new Configuration(
                Names.of(teardown) + Names.of(emulation),
                Map.of("Teardown", Names.of(teardown), "Emulation", Names.of(emulation)),
                expected(teardown, emulation));
    }

    private static Map<String, Expectation> expected(Teardown teardown, Emulation emulation) {
        Map<String, Expectation> expected = new LinkedHashMap<>();
        if (teardown != Teardown.HOSTILE) {
            Expectation isolation = isolated(teardown, emulation) ? Expectation.HOLDS : Expectation.VIOLATED;
            expected.put("NoStaleDma", isolation);
            expected.put("NoReusedPageDma", isolation);
            expected.put("StaleBounded", Expectation.HOLDS);
            expected.put("NoDmaAfterTeardown", Expectation.HOLDS);
            expected.put("NoIovaReuseBeforeFlush", Expectation.HOLDS);
            expected.put("MappedDmaSucceeds", Expectation.HOLDS);
            expected.put("BuffersExact", Expectation.HOLDS);
            expected.put("KeepsContract", Expectation.HOLDS);
            expected.put("KeepsContractWithoutWindow", isolation);
            expected.put("WaitsComplete", Expectation.HOLDS);
            expected.put("StaleEventuallyTornDown", Expectation.HOLDS);
        }
        expected.put("KeepsOvercommit", Expectation.HOLDS);
        if (emulation != Emulation.BARE_METAL) {
            expected.put("OvercommitSafe", Expectation.HOLDS);
            expected.put("PinsExact", Expectation.HOLDS);
            if (teardown != Teardown.HOSTILE) {
                expected.put("ShadowCoherent", Expectation.HOLDS);
                expected.put("UnmappedEventuallyUnpinned", Expectation.HOLDS);
            }
        }
        return expected;
    }

    /** An asynchronous unmap cannot return while the guest stands still, so Samecore makes it strict. */
    private static boolean isolated(Teardown teardown, Emulation emulation) {
        return teardown == Teardown.STRICT || teardown == Teardown.ASYNC && emulation == Emulation.SAMECORE;
    }

    static Constants constants(Configuration configuration, Scope scope) {
        return new Constants(
                constant(Teardown.values(), configuration.constants().get("Teardown")),
                constant(Emulation.values(), configuration.constants().get("Emulation")),
                scope);
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name) {
        for (E constant : constants) {
            if (Names.of(constant).equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name + " is not one of " + List.of(constants));
    }
}
