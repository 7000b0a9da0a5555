package viommu.ci.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import viommu.ci.bridge.Compare;
import viommu.ci.home.Home;
import viommu.ci.prove.Prove;
import viommu.ci.tlc.TlcCheck;
import viommu.model.explorer.Limits;
import viommu.proof.prove.Effort;
import viommu.proof.solver.Z3;
import viommu.specs.tlc.Tlc;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.TlcOptions;

/** The engines that verification asks. */
final class Engines {
    private static final Duration PATIENCE_QUICK = Duration.ofMinutes(5);
    private static final Duration PATIENCE_FULL = Duration.ofHours(6);

    private Engines() {}

    /** One worker for each TLC: only then are its counts of states and depth exact. Several TLCs run side by side instead. */
    static List<Engine> of(Home home, Profile profile, long seed) {
        Duration patience = profile == Profile.QUICK ? PATIENCE_QUICK : PATIENCE_FULL;
        TlcOptions alone = TlcOptions.standard().withWorkers(1).withTimeout(patience);
        Limits limits = Limits.standard().withMaxTime(patience);
        List<Engine> engines = new ArrayList<>(List.of(
                new ExplorerEngine(limits),
                new TlcEngine(
                        () -> new TlcCheck(new Tlc(TlcJar.locate()), home, alone),
                        profile.hasLiveness(),
                        profile.hasEveryDefect()),
                new BridgeEngine(
                        () -> new Compare(
                                new Tlc(TlcJar.locate()),
                                home,
                                profile == Profile.QUICK ? alone.forShortRuns() : alone),
                        profile == Profile.QUICK),
                new CampaignEngine(seed, profile.tries(), patience),
                new ProofEngine(() -> new Prove(new Z3(), Effort.standard(), limits, false))));
        if (profile.hasLargerScopes()) {
            engines.add(new LargerScopes(limits, () -> new TlcCheck(new Tlc(TlcJar.locate()), home, alone)));
        }
        return engines;
    }
}
