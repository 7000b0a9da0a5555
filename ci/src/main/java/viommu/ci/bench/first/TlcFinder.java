package viommu.ci.bench.first;

import java.time.Duration;
import viommu.ci.bench.Seeded;
import viommu.ci.claim.Verdict;
import viommu.ci.home.Home;
import viommu.ci.tlc.TlcCheck;
import viommu.ci.tlc.TlcChecked;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Model;
import viommu.model.state.State;
import viommu.specs.ConfigFile;
import viommu.specs.Configs;
import viommu.specs.SpecMissingException;
import viommu.specs.tlc.Tlc;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.TlcMissingException;
import viommu.specs.tlc.TlcOptions;

/** TLC with one worker, so that its counterexample is a shortest one as well; in a fresh JVM, and therefore asked once. */
final class TlcFinder implements Finder {
    private static final Duration MOST = Duration.ofMinutes(2);

    private final Home home;
    private final boolean isAsked;

    TlcFinder(Home home, boolean isAsked) {
        this.home = home;
        this.isAsked = isAsked;
    }

    @Override
    public String name() {
        return "TLC";
    }

    @Override
    public boolean startsJvm() {
        return true;
    }

    @Override
    public <S extends State> Outcome find(Seeded<S> seeded, int round) {
        if (!isAsked) {
            return Outcome.skipped();
        }
        try {
            return find(seeded.model(), seeded.property().name());
        } catch (TlcMissingException | SpecMissingException e) {
            return Outcome.notFound(e.getMessage());
        }
    }

    private <S extends State> Outcome find(Model<S> model, String property) {
        ConfigFile file = new Configs(model.protocol(), model.scope())
                .defective(model.configuration(), model.defect().orElseThrow(), property);
        ClockedTlc tlc = new ClockedTlc(new Tlc(TlcJar.locate()));
        TlcOptions options = TlcOptions.standard().withWorkers(1).withTimeout(MOST);
        TlcChecked<S> checked = new TlcCheck(tlc, home, options).run(model, file, Progress.SILENT);
        boolean violated = checked.found().stream()
                .anyMatch(found -> found.property().equals(property) && found.verdict() == Verdict.VIOLATED);
        return violated && tlc.seconds() > 0
                ? Outcome.found(tlc.seconds())
                : Outcome.notFound(checked.result().toString());
    }
}
