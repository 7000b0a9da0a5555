package viommu.ci.bench.first;

import java.util.List;
import viommu.ci.bench.Seeded;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.liveness.LivenessCheck;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.State;

/** Breadth first on one thread, to a shortest counterexample; what is about liveness, by its own check. */
final class ExplorerFinder implements Finder {
    @Override
    public String name() {
        return "explorer";
    }

    @Override
    public boolean startsJvm() {
        return false;
    }

    @Override
    public <S extends State> Outcome find(Seeded<S> seeded, int round) {
        long start = System.nanoTime();
        Exploration.Verdict verdict = verdict(seeded.model(), seeded.property());
        double seconds = (System.nanoTime() - start) / 1e9;
        return verdict == Exploration.Verdict.VIOLATED ? Outcome.found(seconds) : Outcome.notFound("not found");
    }

    private static <S extends State> Exploration.Verdict verdict(Model<S> model, Property<S> property) {
        return property instanceof Property.Liveness<S>
                ? LivenessCheck.check(model, List.of(property), Limits.standard(), Progress.SILENT)
                        .verdict(property)
                : Explorer.search(model, List.of(property), Limits.standard(), Progress.SILENT)
                        .verdict(property);
    }
}
