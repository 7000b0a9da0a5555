package viommu.model.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import viommu.model.explorer.StateTable;
import viommu.model.protocol.Model;
import viommu.model.state.Packed;
import viommu.model.state.State;

/** Whether each step of one model is a short run of another, so that it reaches nothing that the other does not. */
final class Runs {
    /** A mistake that does more at once than three steps is looked at by hand. */
    private static final int LONGEST = 3;

    private Runs() {}

    /** Whether every reachable edge of {@code one} leads where at most three steps of {@code other} lead, in the same scope. */
    static <S extends State> boolean of(Model<S> one, Model<S> other) {
        StateTable<S> states = new StateTable<>(one.view());
        Leads<S> ours = new Leads<>(one);
        Leads<S> theirs = new Leads<>(other);
        S view = one.view();
        for (Packed initial : one.initialStates()) {
            view.load(initial);
            states.add(view, StateTable.INITIAL, 0);
        }
        for (int number = 0; number < states.size(); number++) {
            Packed from = states.packed(number);
            Set<Packed> targets = ours.from(from);
            for (Packed target : targets) {
                view.load(target);
                states.add(view, number, 0);
            }
            if (!reaches(theirs, from, targets)) {
                return false;
            }
        }
        return true;
    }

    private static <S extends State> boolean reaches(Leads<S> leads, Packed from, Set<Packed> targets) {
        Set<Packed> missing = new HashSet<>(targets);
        Set<Packed> seen = new HashSet<>(Set.of(from));
        List<Packed> border = List.of(from);
        for (int length = 0; length < LONGEST && !missing.isEmpty(); length++) {
            List<Packed> next = new ArrayList<>();
            for (Packed state : border) {
                for (Packed target : leads.from(state)) {
                    if (seen.add(target)) {
                        missing.remove(target);
                        next.add(target);
                    }
                }
            }
            border = next;
        }
        return missing.isEmpty();
    }
}
