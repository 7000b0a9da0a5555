package viommu.proof.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import viommu.proof.finite.World;
import viommu.proof.logic.Formula;
import viommu.proof.solver.Solver;
import viommu.proof.system.Conjunct;
import viommu.proof.system.Move;
import viommu.proof.system.Promise;
import viommu.proof.system.Proof;

/** Whether a conjunct is needed: whether without it some move breaks another conjunct, or a property does not follow. */
public final class Necessity {
    private final Solver solver;
    private final Effort effort;

    public Necessity(Solver solver, Effort effort) {
        this.solver = solver;
        this.effort = effort;
    }

    /**
     * States that show that the proof fails without the conjunct; empty if there are none in small worlds.
     *
     * @param properties that are proved with it
     */
    public Optional<Induction> withoutIt(Proof proof, Conjunct conjunct, Set<String> properties) {
        Proof rest = proof.without(conjunct);
        Search search = new Search(solver, effort, proof.moves().symbols());
        List<Formula> states = new ArrayList<>();
        List<Formula> steps = new ArrayList<>();
        rest.promises().stream()
                .filter(p -> properties.contains(p.property()))
                .forEach(p -> (p instanceof Promise.OfStates ? states : steps).add(p.formula()));
        rest.invariant().forEach(c -> steps.add(c.later()));
        rest.counters().forEach(c -> steps.add(c.keeps()));
        for (World world : Worlds.of(proof.moves().symbols())) {
            Optional<Induction> found = search.find(world, against(rest, Formula.TRUE, states), Optional.empty());
            for (Move move : rest.moves().moves()) {
                if (found.isEmpty()) {
                    found = search.find(world, against(rest, move.enabled(), steps), Optional.of(move));
                }
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<Formula> against(Proof proof, Formula enabled, List<Formula> goals) {
        List<Formula> formulas = new ArrayList<>(proof.assumptions());
        formulas.add(enabled);
        formulas.add(Formula.all(goals).not());
        return formulas;
    }
}
