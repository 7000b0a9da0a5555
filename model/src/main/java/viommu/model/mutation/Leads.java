package viommu.model.mutation;

import java.util.LinkedHashSet;
import java.util.Set;
import viommu.model.compiled.Successors;
import viommu.model.protocol.Model;
import viommu.model.state.Packed;
import viommu.model.state.State;

/** Where one step of a model leads that changes something. Not for several threads. */
final class Leads<S extends State> {
    private final Successors<S> successors;
    private final S view;
    private final long[] words;

    Leads(Model<S> model) {
        successors = new Successors<>(model);
        view = model.view();
        words = new long[view.width()];
    }

    Set<Packed> from(Packed state) {
        view.load(state);
        view.store(words, 0);
        Set<Packed> targets = new LinkedHashSet<>();
        int count = successors.of(words, 0);
        for (int n = 0; n < count; n++) {
            view.load(successors.words(), n * words.length);
            targets.add(view.pack());
        }
        targets.remove(state);
        return targets;
    }
}
