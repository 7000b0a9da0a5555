package viommu.proof.viommu;

import java.util.ArrayList;
import java.util.List;
import viommu.model.state.Names;
import viommu.proof.system.Proof;
import viommu.proof.tie.Bond;

/** The whole system under every configuration. */
public final class ViommuProofs {
    private ViommuProofs() {}

    public static List<Bond> all() {
        List<Bond> all = new ArrayList<>();
        for (Emulation emulation : Emulation.values()) {
            for (Teardown teardown : Teardown.values()) {
                if (teardown != Teardown.HOSTILE || emulation != Emulation.BARE_METAL) {
                    all.add(bond(Strategy.of(teardown, emulation)));
                }
            }
        }
        return all;
    }

    private static Bond bond(Strategy strategy) {
        return bond(strategy, ViommuProof.of(name(strategy), strategy));
    }

    private static String name(Strategy strategy) {
        return Names.of(strategy.teardown()) + Names.of(strategy.emulation());
    }

    private static Bond bond(Strategy strategy, Proof proof) {
        return new Bond(proof, ViommuReading::of, ViommuExcuses.of(strategy));
    }

    /** The known mistakes that formulas can express. */
    public static List<String> defects() {
        return ViommuDefects.names();
    }

    /** The proof of a configuration, of a protocol that makes the mistake: it fails. */
    public static Bond withDefect(String configuration, String defect) {
        for (Emulation emulation : Emulation.values()) {
            for (Teardown teardown : Teardown.values()) {
                Strategy strategy = Strategy.of(teardown, emulation);
                if (name(strategy).equals(configuration)) {
                    ViommuDefects.Flawed flawed = ViommuDefects.of(defect, strategy);
                    return bond(strategy, ViommuProof.of(configuration, strategy, flawed.task(), flawed.moves()));
                }
            }
        }
        throw new IllegalArgumentException("there is no proof of " + configuration);
    }
}
