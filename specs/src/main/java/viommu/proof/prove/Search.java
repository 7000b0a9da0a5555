package viommu.proof.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.proof.finite.Compiled;
import viommu.proof.finite.CompiledMove;
import viommu.proof.finite.Grounding;
import viommu.proof.finite.Layout;
import viommu.proof.finite.Structure;
import viommu.proof.finite.World;
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

/**
 * Looks for states of a small world, with a solver. What it finds is evaluated once more without the solver, so it can be relied
 * on; that there is nothing in small worlds proves nothing.
 */
final class Search {
    private final Solver solver;
    private final Effort effort;
    private final List<Symbol> symbols;

    Search(Solver solver, Effort effort, List<Symbol> symbols) {
        this.solver = solver;
        this.effort = effort;
        this.symbols = symbols;
    }

    /** A state that satisfies all formulas, and if there is a move parameters for it, and the state after it. */
    Optional<Induction> find(List<Formula> formulas, Optional<Move> move) {
        for (World world : Worlds.of(symbols)) {
            Optional<Induction> found = find(world, formulas, move);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** As {@link #find(List, Optional)}, in a world with one of everything. */
    Optional<Induction> findSmallest(List<Formula> formulas, Optional<Move> move) {
        return find(Worlds.of(symbols, 1), formulas, move);
    }

    /** As {@link #find(List, Optional)}, in one world. */
    Optional<Induction> find(World world, List<Formula> formulas, Optional<Move> move) {
        Grounding grounding = new Grounding(world);
        List<Term.Variable> parameters = move.map(Move::parameters).orElse(List.of());
        List<Formula> assertions = new ArrayList<>();
        formulas.forEach(f -> assertions.add(grounding.at(0, f)));
        move.ifPresent(m -> assertions.addAll(Transition.of(grounding, symbols, m)));
        Answer answer = solver.ask(Script.of(assertions, world), effort.limit(), effort.seed());
        if (!(answer instanceof Answer.Satisfiable satisfiable)) {
            return Optional.empty();
        }
        Reader reader = new Reader(grounding, satisfiable.values());
        Layout layout = new Layout(world, symbols);
        int[] before = reader.state(layout, 0);
        int[] arguments = parameters.stream().mapToInt(reader::parameter).toArray();
        Optional<CompiledMove> compiled = move.map(m -> new CompiledMove(layout, m));
        int[] after = compiled.map(m -> m.after(before, arguments)).orElse(before);
        for (Formula formula : formulas) {
            if (Compiled.formula(layout, parameters, formula).of(before, after, arguments) != 1) {
                throw new IllegalStateException(solver.version() + " found a state that is none: " + formula);
            }
        }
        return Optional.of(new Induction(
                new Structure(layout, before),
                move.map(Move::actor).orElse(""),
                compiled.map(m -> m.text(arguments)).orElse(""),
                move.map(m -> new Structure(layout, after))));
    }

    /** What a solver says of the constants that symbols were made into. */
    static final class Reader {
        private final Grounding grounding;
        private final Map<String, String> values;

        Reader(Grounding grounding, Map<String, String> values) {
            this.grounding = grounding;
            this.values = new HashMap<>();
            values.forEach((name, value) -> this.values.put(name, value.replace("|", "")));
        }

        int[] state(Layout layout, int moment) {
            int[] state = new int[layout.size()];
            for (Symbol symbol : layout.symbols()) {
                layout.forEach(symbol, arguments -> {
                    String name = grounding.cell(symbol, moment, Transition.terms(symbol, arguments));
                    state[layout.at(symbol, arguments)] = value(symbol, values.get(name));
                });
            }
            return state;
        }

        int parameter(Term.Variable variable) {
            String value = values.get("the." + variable.name());
            return value == null ? first(variable.sort()) : value(variable.sort(), value);
        }

        /** The name that a constant has. */
        String name(Sort.Names sort, String constant) {
            String value = values.get(constant);
            return sort.values().get(value == null ? 0 : value(sort, value));
        }

        private static int first(Sort sort) {
            return sort instanceof Sort.Things ? 1 : 0;
        }

        /** What the solver does not mention may have any value. */
        private static int value(Symbol symbol, String text) {
            if (text == null) {
                return 0;
            }
            return symbol instanceof Relation ? text.equals("true") ? 1 : 0 : value(((Function) symbol).result(), text);
        }

        private static int value(Sort sort, String text) {
            if (sort.base() instanceof Sort.Things things) {
                return text.equals(things.name() + ".None")
                        ? 0
                        : Integer.parseInt(text.substring(things.prefix().length()));
            }
            if (sort.base() instanceof Sort.Names names) {
                return names.values().indexOf(text.substring(names.name().length() + 1));
            }
            return Integer.parseInt(text.replaceAll("[() ]", ""));
        }
    }
}
