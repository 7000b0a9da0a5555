package viommu.proof.finite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Symbol;
import viommu.proof.logic.Term;
import viommu.proof.logic.Time;
import viommu.proof.logic.Visitor;

/** A formula or a term, made ready to be evaluated in many finite structures of one layout. Not for several threads. */
public final class Compiled {
    /** What a term or a formula depends on. */
    private static final class Place {
        int[] now;
        int[] next;
        final int[] variables;

        Place(int variables) {
            this.variables = new int[variables];
        }
    }

    @FunctionalInterface
    private interface Number {
        int in(Place place);
    }

    @FunctionalInterface
    private interface Truth {
        boolean in(Place place);
    }

    @FunctionalInterface
    private interface Test {
        boolean test(int a, int b);
    }

    private final Place place;
    private final int parameters;
    private final Number number;

    private Compiled(int variables, int parameters, Number number) {
        this.place = new Place(variables);
        this.parameters = parameters;
        this.number = number;
    }

    /** @param parameters its free variables */
    public static Compiled formula(Layout layout, List<Term.Variable> parameters, Formula formula) {
        Compiler compiler = new Compiler(layout, parameters);
        Truth truth = formula.accept(compiler);
        return new Compiled(compiler.slots.size(), parameters.size(), at -> truth.in(at) ? 1 : 0);
    }

    /** @param parameters its free variables */
    public static Compiled term(Layout layout, List<Term.Variable> parameters, Term term) {
        Compiler compiler = new Compiler(layout, parameters);
        Number number = term.accept(compiler);
        return new Compiled(compiler.slots.size(), parameters.size(), number);
    }

    /** Its value in a state. */
    public int of(int[] now, int... arguments) {
        return of(now, now, arguments);
    }

    /** Its value in a step. */
    public int of(int[] now, int[] next, int[] arguments) {
        place.now = now;
        place.next = next;
        System.arraycopy(arguments, 0, place.variables, 0, parameters);
        return number.in(place);
    }

    /** Whether it holds in a state. */
    public boolean holds(int[] now, int... arguments) {
        return of(now, arguments) == 1;
    }

    private static final class Compiler implements Visitor<Number, Truth> {
        private final Layout layout;
        private final Map<Term.Variable, Integer> slots = new HashMap<>();

        Compiler(Layout layout, List<Term.Variable> parameters) {
            this.layout = layout;
            parameters.forEach(p -> slots.put(p, slots.size()));
        }

        @Override
        public Number variable(Term.Variable variable) {
            Integer slot = slots.get(variable);
            if (slot == null) {
                throw new IllegalArgumentException("nothing says what " + variable + " is");
            }
            int known = slot;
            return at -> at.variables[known];
        }

        @Override
        public Number element(Term.Element element) {
            int value = element.number();
            return at -> value;
        }

        @Override
        public Number value(Term.Value name) {
            int value = name.index();
            return at -> value;
        }

        @Override
        public Number literal(Term.Literal literal) {
            int value = literal.number();
            return at -> value;
        }

        @Override
        public Number application(Term.Application application) {
            return cell(application.function(), application.time(), application.arguments());
        }

        private Number cell(Symbol symbol, Time time, List<Term> terms) {
            int offset = layout.offset(symbol);
            Number index = index(symbol, terms);
            return time == Time.NOW ? at -> at.now[offset + index.in(at)] : at -> at.next[offset + index.in(at)];
        }

        private Number index(Symbol symbol, List<Term> terms) {
            List<Number> arguments = new ArrayList<>();
            terms.forEach(t -> arguments.add(t.accept(this)));
            if (arguments.isEmpty()) {
                return at -> 0;
            }
            if (arguments.size() == 1) {
                return arguments.get(0);
            }
            Number index = arguments.get(0);
            for (int k = 1; k < arguments.size(); k++) {
                Number head = index;
                Number tail = arguments.get(k);
                int values = layout.world().values(symbol.arguments().get(k));
                index = at -> head.in(at) * values + tail.in(at);
            }
            return index;
        }

        @Override
        public Number choice(Term.Choice choice) {
            Truth condition = choice.condition().accept(this);
            Number then = choice.then().accept(this);
            Number otherwise = choice.otherwise().accept(this);
            return at -> condition.in(at) ? then.in(at) : otherwise.in(at);
        }

        @Override
        public Number sum(Term.Sum sum) {
            Number term = sum.term().accept(this);
            int more = sum.more();
            return at -> term.in(at) + more;
        }

        @Override
        public Truth truth(Formula.Truth truth) {
            boolean value = truth.value();
            return at -> value;
        }

        @Override
        public Truth holds(Formula.Holds holds) {
            Number cell = cell(holds.relation(), holds.time(), holds.arguments());
            return at -> cell.in(at) == 1;
        }

        @Override
        public Truth equal(Formula.Equal equal) {
            return both(equal.left(), equal.right(), (a, b) -> a == b);
        }

        @Override
        public Truth atMost(Formula.AtMost atMost) {
            return both(atMost.left(), atMost.right(), (a, b) -> a <= b);
        }

        private Truth both(Term left, Term right, Test test) {
            Number a = left.accept(this);
            Number b = right.accept(this);
            return at -> test.test(a.in(at), b.in(at));
        }

        @Override
        public Truth not(Formula.Not not) {
            Truth formula = not.formula().accept(this);
            return at -> !formula.in(at);
        }

        @Override
        public Truth all(Formula.All all) {
            Truth[] formulas = many(all.formulas());
            return at -> {
                for (Truth formula : formulas) {
                    if (!formula.in(at)) {
                        return false;
                    }
                }
                return true;
            };
        }

        @Override
        public Truth any(Formula.Any any) {
            Truth[] formulas = many(any.formulas());
            return at -> {
                for (Truth formula : formulas) {
                    if (formula.in(at)) {
                        return true;
                    }
                }
                return false;
            };
        }

        private Truth[] many(List<Formula> formulas) {
            return formulas.stream().map(f -> f.accept(this)).toArray(Truth[]::new);
        }

        @Override
        public Truth implies(Formula.Implies implies) {
            Truth premise = implies.premise().accept(this);
            Truth conclusion = implies.conclusion().accept(this);
            return at -> !premise.in(at) || conclusion.in(at);
        }

        @Override
        public Truth iff(Formula.Iff iff) {
            Truth left = iff.left().accept(this);
            Truth right = iff.right().accept(this);
            return at -> left.in(at) == right.in(at);
        }

        @Override
        public Truth quantified(Formula.Quantified quantified) {
            int slot = slots.size();
            slots.put(quantified.variable(), slot);
            Sort sort = quantified.variable().sort();
            int first = World.first(sort);
            int values = layout.world().values(sort);
            boolean all = quantified.all();
            Truth body = quantified.body().accept(this);
            return at -> {
                for (int value = first; value < values; value++) {
                    at.variables[slot] = value;
                    if (body.in(at) != all) {
                        return !all;
                    }
                }
                return all;
            };
        }
    }
}
