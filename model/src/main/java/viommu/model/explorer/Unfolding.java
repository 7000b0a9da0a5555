package viommu.model.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Trace;
import viommu.model.protocol.Trace.Taken;
import viommu.model.state.OutOfDomainException;
import viommu.model.state.Packed;
import viommu.model.state.State;

/**
 * Finds the behaviour of the model behind a path of orbits: from a real initial state, always the first action that fits. If there
 * is none, what the protocol calls symmetric is not, and an {@link IllegalStateException} says where that showed.
 */
final class Unfolding<S extends State> {
    private final Model<S> model;
    private final Symmetry<S> symmetry;

    Unfolding(Model<S> model, Symmetry<S> symmetry) {
        this.model = model;
        this.symmetry = symmetry;
    }

    /** The behaviour that ends with the violation of the property at the end of the path. */
    Trace<S> violating(List<Packed> path, Property<S> property) {
        Trace<S> trace = unfold(path);
        if (trace.violation(property).isEmpty()) {
            throw asymmetric(property.name() + " is violated only under other names");
        }
        return trace;
    }

    /** The behaviour along the path, and then the first action that violates the property. */
    Trace<S> violatedNext(List<Packed> path, Property<S> property) {
        Trace<S> trace = unfold(path);
        S before = model.view(trace.last());
        return extended(trace, after -> property.violatedBy(before, after))
                .orElseThrow(() -> asymmetric(property.name() + " is violated only under other names"));
    }

    /** The behaviour along the path, after which there is no action. */
    Trace<S> ending(List<Packed> path) {
        Trace<S> trace = unfold(path);
        if (extended(trace, after -> true).isPresent()) {
            throw asymmetric("it can stop only under other names");
        }
        return trace;
    }

    private Trace<S> unfold(List<Packed> path) {
        Packed initial = model.initialStates().stream()
                .filter(state -> symmetry.canonical(state).equals(path.get(0)))
                .findFirst()
                .orElseThrow(() -> asymmetric("no initial state is like " + model.values(path.get(0))));
        Trace<S> trace = new Trace<>(model, initial, List.of());
        for (Packed orbit : path.subList(1, path.size())) {
            trace = extended(trace, after -> symmetry.canonical(after.pack()).equals(orbit))
                    .orElseThrow(() -> asymmetric("no action leads to a state like " + model.values(orbit)));
        }
        return trace;
    }

    private Optional<Trace<S>> extended(Trace<S> trace, Predicate<S> wanted) {
        S view = model.view(trace.last());
        for (Action<S> action : model.actions()) {
            if (takes(action, view) && wanted.test(view)) {
                List<Taken<S>> taken = new ArrayList<>(trace.taken());
                taken.add(new Taken<>(action, view.pack()));
                return Optional.of(new Trace<>(model, trace.initial(), taken));
            }
            view.load(trace.last());
        }
        return Optional.empty();
    }

    private static <S extends State> boolean takes(Action<S> action, S view) {
        try {
            return action.take(view);
        } catch (OutOfDomainException e) {
            return false;
        }
    }

    private IllegalStateException asymmetric(String what) {
        return new IllegalStateException(
                model + " is not symmetric in " + model.protocol().symmetric() + ": " + what);
    }
}
