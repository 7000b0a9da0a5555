package viommu.proof.tie;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.counterexamples.Counterexample;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Scope;
import viommu.model.protocol.Trace;
import viommu.model.state.State;
import viommu.proof.finite.Structure;
import viommu.proof.finite.World;
import viommu.proof.logic.Sort;
import viommu.proof.prove.Effort;
import viommu.proof.prove.Unrolled;
import viommu.proof.prove.Unrolling;
import viommu.proof.prove.Worlds;
import viommu.proof.solver.Solver;
import viommu.proof.system.Promise;

/** Turns a property that does not hold into a behaviour of the model: the formulas are unrolled, and the model does the same. */
public final class RealTrace {
    private static final int MOST_STEPS = 26;
    private static final int LARGEST_WORLD = 2;

    private final Solver solver;
    private final Effort effort;
    private final Map<String, String> versions;

    /** @param versions what the counterexample says of the program that found it */
    public RealTrace(Solver solver, Effort effort, Map<String, String> versions) {
        this.solver = solver;
        this.effort = effort;
        this.versions = versions;
    }

    /** What came of it. */
    public sealed interface Found {}

    /** A counterexample of the model. */
    public record Real(Counterexample<?> counterexample) implements Found {}

    /** There is none, and why. */
    public record Missing(String reason) implements Found {}

    /** The shortest behaviour of the smallest world that breaks the property. */
    public <S extends State> Found of(Bond bond, Protocol<S> protocol, Optional<Defect> defect, String property) {
        List<Promise> promises = bond.proof().promises().stream()
                .filter(p -> p.property().equals(property))
                .toList();
        String reason = "";
        for (int size = 1; size <= LARGEST_WORLD; size++) {
            Model<S> model = protocol.model(
                    protocol.configuration(bond.proof().configuration()), scope(bond, protocol, defect, size), defect);
            Structure first = first(bond, model);
            World world = first.layout().world();
            Unrolling.Found found =
                    new Unrolling(solver, effort, bond.proof().moves(), first).shortest(promises, MOST_STEPS);
            if (found instanceof Unrolling.Behaviour behaviour) {
                return real(bond, model, behaviour.unrolled(), property);
            }
            reason = found instanceof Unrolling.Undecided open
                    ? "not decided at " + open.steps() + " steps in the world " + world + ": " + open.reason()
                    : "no behaviour of at most " + MOST_STEPS + " steps in the world " + world;
        }
        return new Missing(reason);
    }

    private <S extends State> Found real(Bond bond, Model<S> model, Unrolled unrolled, String property) {
        Optional<Trace<S>> trace = Realized.of(bond, model, unrolled);
        if (trace.isEmpty()) {
            return new Missing("the model cannot do what the formulas allow: " + unrolled.steps());
        }
        return new Real(new Counterexample<>(
                property, "z3", Optional.of(Integer.toString(effort.seed())), versions, trace.get()));
    }

    /** So many of everything that the scope counts, but of what the defect needs as many as it needs. */
    private static Scope scope(Bond bond, Protocol<?> protocol, Optional<Defect> defect, int size) {
        Map<String, Integer> sizes = new HashMap<>();
        List<String> sorts = Worlds.things(bond.proof().moves().symbols()).stream()
                .map(Sort.Things::name)
                .toList();
        protocol.dimensions().stream()
                .filter(d -> sorts.contains(d.name()))
                .forEach(d -> sizes.put(d.name(), Math.max(size, d.min())));
        defect.ifPresent(d -> sizes.putAll(d.scope()));
        return Scope.defaults(protocol.dimensions()).with(sizes);
    }

    /** An initial state of the model, which says what the constants are. */
    private static <S extends State> Structure first(Bond bond, Model<S> model) {
        Reading reading = bond.reader().of(bond.proof(), model.scope());
        return new Structure(
                reading.layout(),
                reading.structure(model.values(model.initialStates().get(0))));
    }
}
