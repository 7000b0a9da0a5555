package viommu.proof.finite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Function;
import viommu.proof.logic.Relation;
import viommu.proof.logic.Rewriting;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Symbol;
import viommu.proof.logic.Term;
import viommu.proof.logic.Time;

/**
 * Turns formulas about a finite world into formulas without quantifiers, about a constant for each value of a symbol. Where a symbol
 * cannot be asked about None its value there is fixed, as it is in a {@link Structure}.
 */
public final class Grounding {
    private final World world;
    private final Map<String, Function> functions = new HashMap<>();
    private final Map<String, Relation> relations = new HashMap<>();

    public Grounding(World world) {
        this.world = world;
    }

    public World world() {
        return world;
    }

    /** The value of a symbol at some moment, as a constant. */
    public String cell(Symbol symbol, int moment, List<Term> elements) {
        String arguments = elements.stream()
                .map(e -> e instanceof Term.Element x
                        ? Structure.name(x.sort(), x.number())
                        : Structure.name(e.sort(), ((Term.Value) e).index()))
                .collect(Collectors.joining(","));
        String suffix = symbol.kind() == Symbol.Kind.CONSTANT ? "" : "@" + moment;
        return symbol.name() + (elements.isEmpty() ? "" : "[" + arguments + "]") + suffix;
    }

    /** The same as a term. */
    public Term term(Function function, int moment, List<Term> elements) {
        return functions
                .computeIfAbsent(cell(function, moment, elements), name -> Function.of(name, function.result()))
                .at();
    }

    /** The same as a formula. */
    public Formula formula(Relation relation, int moment, List<Term> elements) {
        return relations
                .computeIfAbsent(cell(relation, moment, elements), Relation::of)
                .of();
    }

    /** All that a variable of the sort can stand for. */
    public List<Term> elements(Sort sort) {
        List<Term> elements = new ArrayList<>();
        for (int value = World.first(sort); value < world.values(sort); value++) {
            elements.add(value(sort, value));
        }
        return elements;
    }

    /** The term for a value of a structure. */
    public static Term value(Sort sort, int value) {
        if (sort.base() instanceof Sort.Things things) {
            return new Term.Element(things, value);
        }
        return sort.base() instanceof Sort.Names names ? new Term.Value(names, value) : Term.number(value);
    }

    /** The formula about the state at a moment and the one after it. */
    public Formula at(int moment, Formula formula) {
        return new Ground(moment, Map.of()).of(formula);
    }

    /** As {@link #at(int, Formula)}, with terms in the place of free variables. */
    public Formula at(int moment, Map<Term.Variable, Term> chosen, Formula formula) {
        return new Ground(moment, chosen).of(formula);
    }

    /** As {@link #at(int, Map, Formula)}, of a term. */
    public Term at(int moment, Map<Term.Variable, Term> chosen, Term term) {
        return new Ground(moment, chosen).of(term);
    }

    private final class Ground extends Rewriting {
        private final int moment;

        Ground(int moment, Map<Term.Variable, Term> chosen) {
            this.moment = moment;
            chosen.forEach(this::bind);
        }

        @Override
        public Term application(Term.Application a) {
            return value(a.function(), when(a.time()), all(a.arguments()), List.of());
        }

        @Override
        public Formula holds(Formula.Holds h) {
            return truth(h.relation(), when(h.time()), all(h.arguments()), List.of());
        }

        private int when(Time time) {
            return time == Time.NOW ? moment : moment + 1;
        }

        private Term value(Function function, int when, List<Term> arguments, List<Term> known) {
            if (known.size() == arguments.size()) {
                return beyond(function, known) ? Grounding.value(function.result(), 0) : term(function, when, known);
            }
            Term next = arguments.get(known.size());
            if (isElement(next)) {
                return value(function, when, arguments, plus(known, next));
            }
            List<Term> all = everything(next.sort());
            Term value = value(function, when, arguments, plus(known, all.get(0)));
            for (Term element : all.subList(1, all.size())) {
                value = Term.choice(next.is(element), value(function, when, arguments, plus(known, element)), value);
            }
            return value;
        }

        private Formula truth(Relation relation, int when, List<Term> arguments, List<Term> known) {
            if (known.size() == arguments.size()) {
                return beyond(relation, known) ? Formula.FALSE : formula(relation, when, known);
            }
            Term next = arguments.get(known.size());
            if (isElement(next)) {
                return truth(relation, when, arguments, plus(known, next));
            }
            return Formula.any(everything(next.sort()).stream()
                    .map(e -> next.is(e).and(truth(relation, when, arguments, plus(known, e))))
                    .toList());
        }

        private List<Term> everything(Sort sort) {
            return elements(sort.base() instanceof Sort.Things things ? things.orNone() : sort);
        }

        private static boolean isElement(Term term) {
            return term instanceof Term.Element || term instanceof Term.Value;
        }

        private static List<Term> plus(List<Term> known, Term next) {
            List<Term> more = new ArrayList<>(known);
            more.add(next);
            return more;
        }

        private static boolean beyond(Symbol symbol, List<Term> known) {
            for (int k = 0; k < known.size(); k++) {
                if (symbol.arguments().get(k) instanceof Sort.Things
                        && known.get(k) instanceof Term.Element e
                        && e.number() == 0) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Formula quantified(Formula.Quantified quantified) {
            List<Formula> instances = new ArrayList<>();
            for (Term element : elements(quantified.variable().sort())) {
                bind(quantified.variable(), element);
                instances.add(of(quantified.body()));
            }
            return quantified.all() ? Formula.all(instances) : Formula.any(instances);
        }
    }
}
