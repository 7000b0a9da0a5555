package viommu.properties;

import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Step;
import viommu.model.state.State;

/** A model for the explorer to look at in the place of another, so that somebody can watch its steps. */
final class Observed<S extends State> {
    private final Model<S> model;
    private final Watcher<S> watcher;
    private final ThreadLocal<S> before;

    /** Told of every action that is taken; by several threads if the explorer has several. */
    @FunctionalInterface
    interface Watcher<S extends State> {
        void taken(S before, Action<S> action, S after);
    }

    private Observed(Model<S> model, Watcher<S> watcher) {
        this.model = model;
        this.watcher = watcher;
        this.before = ThreadLocal.withInitial(model::view);
    }

    static <S extends State> Model<S> of(Model<S> model, Watcher<S> watcher) {
        Observed<S> observed = new Observed<>(model, watcher);
        return new Model<>(
                model.protocol(),
                model.configuration(),
                model.scope(),
                model.defect(),
                model::view,
                model.initialStates(),
                model.actions().stream().map(observed::step).toList());
    }

    private Step<S> step(Action<S> action) {
        return Step.of(action.step().actor(), action.toString(), after -> take(action, after));
    }

    private boolean take(Action<S> action, S after) {
        S copy = before.get();
        copy.load(after);
        boolean taken = action.take(after);
        if (taken) {
            watcher.taken(copy, action, after);
        }
        return taken;
    }
}
