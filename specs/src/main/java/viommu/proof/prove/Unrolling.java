package viommu.proof.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import viommu.proof.finite.Compiled;
import viommu.proof.finite.Grounding;
import viommu.proof.finite.Layout;
import viommu.proof.finite.Structure;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Function;
import viommu.proof.logic.Relation;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Symbol;
import viommu.proof.logic.Term;
import viommu.proof.solver.Answer;
import viommu.proof.solver.Script;
import viommu.proof.solver.Solver;
import viommu.proof.system.Move;
import viommu.proof.system.Moves;
import viommu.proof.system.Promise;

/**
 * Looks for a behaviour in a small world that begins as the protocol begins and ends by breaking a promise, with one step more each
 * time, so what it finds is shortest. That there is none of so many steps proves nothing.
 */
public final class Unrolling {
    private final Solver solver;
    private final Effort effort;
    private final Moves moves;
    private final Grounding grounding;
    private final Layout layout;
    private final Sort.Names steps;
    private final Structure constants;
    private final List<Formula> behaviour = new ArrayList<>();

    /** @param constants a structure of the world, of which only the constants count */
    public Unrolling(Solver solver, Effort effort, Moves moves, Structure constants) {
        this.solver = solver;
        this.effort = effort;
        this.moves = moves;
        this.layout = constants.layout();
        this.grounding = new Grounding(layout.world());
        this.steps =
                new Sort.Names("Step", moves.moves().stream().map(Move::name).toList());
        this.constants = constants;
    }

    /** What came of looking for a behaviour. */
    public sealed interface Found {}

    /** There is one. */
    public record Behaviour(Unrolled unrolled) implements Found {}

    /** There is none of at most so many steps. */
    public record None(int steps) implements Found {}

    /** The solver did not find out. */
    public record Undecided(int steps, String reason) implements Found {}

    /** The shortest behaviour that breaks one of the promises, which are one property, of at most so many steps. */
    public Found shortest(List<Promise> promises, int most) {
        behaviour.clear();
        moves.symbols().stream()
                .filter(s -> s.kind() == Symbol.Kind.CONSTANT)
                .forEach(s -> layout.forEach(s, arguments -> behaviour.add(constant(s, arguments))));
        moves.axioms().forEach(axiom -> behaviour.add(grounding.at(0, axiom)));
        behaviour.add(grounding.at(0, moves.initial()));
        for (int length = 1; length <= most; length++) {
            step(length - 1);
            List<Formula> all = new ArrayList<>(behaviour);
            all.add(broken(promises, length));
            Answer answer = solver.ask(Script.of(all, grounding.world()), effort.limit(), effort.seed());
            if (answer instanceof Answer.Satisfiable satisfiable) {
                return new Behaviour(read(satisfiable.values(), length));
            }
            if (answer instanceof Answer.Unknown unknown) {
                return new Undecided(length, unknown.reason());
            }
        }
        return new None(most);
    }

    private Formula constant(Symbol symbol, int[] arguments) {
        int value = constants.at(symbol, arguments);
        List<Term> terms = Transition.terms(symbol, arguments);
        if (symbol instanceof Relation relation) {
            Formula holds = grounding.formula(relation, 0, terms);
            return value == 1 ? holds : holds.not();
        }
        Function function = (Function) symbol;
        return grounding.term(function, 0, terms).is(Grounding.value(function.result(), value));
    }

    /** The last of so many steps breaks one of them. */
    private Formula broken(List<Promise> promises, int length) {
        List<Formula> all = new ArrayList<>();
        for (Promise promise : promises) {
            int moment = promise instanceof Promise.OfStates ? length : length - 1;
            all.add(grounding.at(moment, promise.formula()).not());
        }
        return Formula.any(all);
    }

    private Term taken(int moment) {
        return Function.of("step@" + moment, steps).at();
    }

    /** One of the moves leads from a moment to the next. */
    private void step(int moment) {
        Map<Move, Map<Term.Variable, Term>> chosen = new LinkedHashMap<>();
        for (Move move : moves.moves()) {
            chosen.put(move, parameters(move, moment));
            behaviour.add(taken(moment)
                    .is(steps.value(move.name()))
                    .implies(grounding.at(moment, chosen.get(move), move.enabled())));
        }
        for (Symbol symbol : moves.symbols()) {
            if (symbol.kind() != Symbol.Kind.CONSTANT) {
                layout.forEach(symbol, arguments -> next(symbol, Transition.terms(symbol, arguments), moment, chosen));
            }
        }
    }

    /** Moves share constants for their parameters: only one of them is taken. */
    private static Map<Term.Variable, Term> parameters(Move move, int moment) {
        Map<Term.Variable, Term> parameters = new LinkedHashMap<>();
        Map<Sort, Integer> used = new HashMap<>();
        for (Term.Variable variable : move.parameters()) {
            Sort sort = variable.sort().base();
            int number = used.merge(sort, 1, Integer::sum);
            parameters.put(
                    variable,
                    Function.of(sort.name() + "#" + number + "@" + moment, sort).at());
        }
        return parameters;
    }

    private void next(Symbol symbol, List<Term> terms, int moment, Map<Move, Map<Term.Variable, Term>> chosen) {
        if (symbol instanceof Function function) {
            Term value = grounding.term(function, moment, terms);
            for (Move move : moves.moves()) {
                if (move.changed().contains(function)) {
                    value = Term.choice(
                            taken(moment).is(steps.value(move.name())),
                            grounding.at(moment, chosen.get(move), move.next(function, terms)),
                            value);
                }
            }
            behaviour.add(grounding.term(function, moment + 1, terms).is(value));
        } else if (symbol instanceof Relation relation) {
            Formula value = grounding.formula(relation, moment, terms);
            for (Move move : moves.moves()) {
                if (move.changed().contains(relation)) {
                    value = Formula.choice(
                            taken(moment).is(steps.value(move.name())),
                            grounding.at(moment, chosen.get(move), move.next(relation, terms)),
                            value);
                }
            }
            behaviour.add(grounding.formula(relation, moment + 1, terms).iff(value));
        }
    }

    private Unrolled read(Map<String, String> values, int length) {
        Search.Reader reader = new Search.Reader(grounding, values);
        List<Structure> states = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int moment = 0; moment <= length; moment++) {
            states.add(new Structure(layout, reader.state(layout, moment)));
            if (moment < length) {
                names.add(reader.name(steps, "step@" + moment));
            }
        }
        if (!Compiled.formula(layout, List.of(), moves.initial())
                .holds(states.get(0).values())) {
            throw new IllegalStateException(solver.version() + " found a behaviour that does not begin: " + states);
        }
        return new Unrolled(states, names);
    }
}
