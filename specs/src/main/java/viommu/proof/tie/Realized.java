package viommu.proof.tie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Trace;
import viommu.model.state.Packed;
import viommu.model.state.State;
import viommu.proof.finite.Structure;
import viommu.proof.logic.Symbol;
import viommu.proof.prove.Unrolled;

/** A behaviour of the formulas as one of the model: the steps of the same names, through states that are read as the same. */
public final class Realized<S extends State> {
    private final Model<S> model;
    private final Reading reading;
    private final List<int[]> states;
    private final List<String> steps;

    private Realized(Bond bond, Model<S> model, Unrolled unrolled) {
        this.model = model;
        this.reading = bond.reader().of(bond.proof(), model.scope());
        this.states = unrolled.states().stream()
                .map(Structure::values)
                .map(this::withoutHistory)
                .toList();
        this.steps = unrolled.steps();
    }

    /** The behaviour of the model, if it has one. */
    public static <S extends State> Optional<Trace<S>> of(Bond bond, Model<S> model, Unrolled unrolled) {
        Realized<S> realized = new Realized<>(bond, model, unrolled);
        for (Packed initial : model.initialStates()) {
            List<Action<S>> actions = new ArrayList<>();
            if (realized.is(initial, 0) && realized.follows(initial, 0, actions)) {
                return Optional.of(Trace.of(model, initial, actions));
            }
        }
        return Optional.empty();
    }

    /** The model has no history to compare. */
    private int[] withoutHistory(int[] structure) {
        int[] values = structure.clone();
        for (Symbol symbol : reading.layout().symbols()) {
            if (symbol.kind() == Symbol.Kind.GHOST) {
                reading.layout()
                        .forEach(symbol, arguments -> values[reading.layout().at(symbol, arguments)] = 0);
            }
        }
        return values;
    }

    private boolean is(Packed state, int moment) {
        return Arrays.equals(withoutHistory(reading.structure(model.values(state))), states.get(moment));
    }

    private boolean follows(Packed state, int moment, List<Action<S>> actions) {
        if (moment == steps.size()) {
            return true;
        }
        for (Action<S> action : model.actions()) {
            S view = model.view(state);
            if (action.step().name().equals(steps.get(moment)) && action.take(view) && is(view.pack(), moment + 1)) {
                actions.add(action);
                if (follows(view.pack(), moment + 1, actions)) {
                    return true;
                }
                actions.remove(actions.size() - 1);
            }
        }
        return false;
    }
}
