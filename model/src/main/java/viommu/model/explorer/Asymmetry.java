package viommu.model.explorer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.OutOfDomainException;
import viommu.model.state.Packed;
import viommu.model.state.State;

/**
 * Looks whether identifiers that a protocol calls interchangeable are: whether under every renaming the initial states are the
 * same, and in every reachable state the renamed state has the renamed successors and every safety property the same answers.
 * Where it finds nothing, exploring one state for each orbit gives the same verdicts as exploring all.
 */
public final class Asymmetry<S extends State> {
    private final Model<S> model;
    private final Symmetry<S> symmetry;
    private final List<Property<S>> properties;
    private final Limits limits;
    private final StateTable<S> table;
    private final S before;
    private final S after;
    private final S renamedBefore;
    private final S renamedAfter;

    private Asymmetry(Model<S> model, Limits limits) {
        this.model = model;
        this.symmetry = Symmetry.of(model);
        this.properties = model.properties();
        this.limits = limits;
        this.table = new StateTable<>(model.view());
        this.before = model.view();
        this.after = model.view();
        this.renamedBefore = model.view();
        this.renamedAfter = model.view();
    }

    /**
     * The first difference that a renaming makes, as a sentence; empty if there is none.
     *
     * @throws IllegalStateException if a limit was reached first
     */
    public static <S extends State> Optional<String> of(Model<S> model, Limits limits) {
        return new Asymmetry<>(model, limits).find();
    }

    private Optional<String> find() {
        long start = System.nanoTime();
        Set<Packed> initial = new HashSet<>(model.initialStates());
        for (Packed state : initial) {
            before.load(state);
            table.add(before, StateTable.INITIAL, 0);
            for (int r = 1; r < symmetry.order(); r++) {
                Packed renamed = symmetry.renamed(r, state);
                if (!initial.contains(renamed)) {
                    return difference(r, state, "is initial before and not after");
                }
                renamedBefore.load(renamed);
                for (Property<S> property : properties) {
                    if (property.violatedAtStart(before) != property.violatedAtStart(renamedBefore)) {
                        return difference(r, state, property.name() + " has another answer at the start");
                    }
                }
            }
        }
        for (int number = 0; number < table.size(); number++) {
            String reached = limits.reached(table.size(), table.bytes(), start);
            if (!reached.isEmpty()) {
                throw new IllegalStateException("symmetry is not known: " + reached);
            }
            Optional<String> found = differenceIn(table.packed(number));
            if (found.isPresent()) {
                return found;
            }
            for (Packed successor : successors(table.packed(number))) {
                after.load(successor);
                table.add(after, number, 0);
            }
        }
        return Optional.empty();
    }

    private Optional<String> differenceIn(Packed state) {
        List<Packed> successors = successors(state);
        for (int r = 1; r < symmetry.order(); r++) {
            Packed renamed = symmetry.renamed(r, state);
            Set<Packed> expected = new HashSet<>();
            for (Packed successor : successors) {
                expected.add(symmetry.renamed(r, successor));
            }
            if (!expected.equals(new HashSet<>(successors(renamed)))) {
                return difference(r, state, "has other successors");
            }
            for (Property<S> property : properties) {
                if (hasOtherAnswer(property, r, state, renamed, successors)) {
                    return difference(r, state, property.name() + " has another answer");
                }
            }
        }
        return Optional.empty();
    }

    private boolean hasOtherAnswer(Property<S> property, int r, Packed state, Packed renamed, List<Packed> successors) {
        before.load(state);
        renamedBefore.load(renamed);
        if (property.violatedIn(before) != property.violatedIn(renamedBefore)) {
            return true;
        }
        for (Packed successor : successors) {
            after.load(successor);
            renamedAfter.load(symmetry.renamed(r, successor));
            if (property.violatedBy(before, after) != property.violatedBy(renamedBefore, renamedAfter)) {
                return true;
            }
        }
        return false;
    }

    /** Where a step leaves the domain of a variable there is no successor to compare. */
    private List<Packed> successors(Packed state) {
        List<Packed> successors = new ArrayList<>();
        for (Action<S> action : model.actions()) {
            after.load(state);
            try {
                if (action.take(after)) {
                    successors.add(after.pack());
                }
            } catch (OutOfDomainException e) {
                continue;
            }
        }
        return successors;
    }

    private Optional<String> difference(int renaming, Packed state, String what) {
        return Optional.of(
                model + " under " + symmetry.renamings().get(renaming) + ": " + what + ", in " + model.values(state));
    }
}
