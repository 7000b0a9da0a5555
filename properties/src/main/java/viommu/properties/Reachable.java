package viommu.properties;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Action;
import viommu.model.protocol.Landmark;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Step;
import viommu.model.state.State;

/** The steps and landmarks that the explorer comes across: it explores the model while somebody watches. */
final class Reachable<S extends State> {
    private final Model<S> model;
    private final List<Landmark<S>> landmarks;
    private final Set<String> steps = ConcurrentHashMap.newKeySet();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    private Reachable(Model<S> model) {
        this.model = model;
        this.landmarks = model.protocol().landmarks();
    }

    /** Stops as soon as everything was reached. */
    static <S extends State> CoverageGate in(Model<S> model, Limits limits) {
        Reachable<S> reachable = new Reachable<>(model);
        Property<S> waiting = new Property.OverStates<>("Waiting", "something was not reached", s -> !reachable.all());
        Explorer.search(Observed.of(model, reachable::note), List.of(waiting), limits, Progress.SILENT);
        return new CoverageGate(
                model.steps().stream()
                        .map(Step::name)
                        .filter(reachable.steps::contains)
                        .toList(),
                reachable.landmarks.stream()
                        .map(Landmark::name)
                        .filter(reachable.seen::contains)
                        .toList(),
                0);
    }

    private boolean all() {
        return steps.size() == model.steps().size() && seen.size() == landmarks.size();
    }

    private void note(S before, Action<S> action, S after) {
        steps.add(action.step().name());
        for (Landmark<S> landmark : landmarks) {
            if (landmark.seenIn(before, action, after)) {
                seen.add(landmark.name());
            }
        }
    }
}
