package viommu.proof.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** Something that is true of a state, or of a step, or is not. */
public sealed interface Formula {

    <T, F> F accept(Visitor<T, F> visitor);

    Formula TRUE = new Truth(true);
    Formula FALSE = new Truth(false);

    /** Always or never. */
    record Truth(boolean value) implements Formula {
        @Override
        public <T, F> F accept(Visitor<T, F> visitor) {
            return visitor.truth(this);
        }
    }

    /** A relation holds. */
    record Holds(Relation relation, Time time, List<Term> arguments) implements Formula {
        public Holds {
            arguments = List.copyOf(arguments);
            Sorts.check(relation, arguments);
        }

        @Override
        public <T, F> F accept(Visitor<T, F> visitor) {
            return visitor.holds(this);
        }
    }

    /** Both are the same. */
    record Equal(Term left, Term right) implements Formula {
        public Equal {
            Sorts.checkSame(left, right);
        }

        @Override
        public <T, F> F accept(Visitor<T, F> visitor) {
            return visitor.equal(this);
        }
    }

    /** The first number is not greater. */
    record AtMost(Term left, Term right) implements Formula {
        public AtMost {
            Sorts.checkSame(left, right);
        }

        @Override
        public <T, F> F accept(Visitor<T, F> visitor) {
            return visitor.atMost(this);
        }
    }

    /** It does not hold. */
    record Not(Formula formula) implements Formula {
        @Override
        public <T, F> F accept(Visitor<T, F> visitor) {
            return visitor.not(this);
        }
    }

    /** All hold. */
    record All(List<Formula> formulas) implements Formula {
        @Override
        public <T, F> F accept(Visitor<T, F> visitor) {
            return visitor.all(this);
        }
    }

    /** At least one holds. */
    record Any(List<Formula> formulas) implements Formula {
        @Override
        public <T, F> F accept(Visitor<T, F> visitor) {
            return visitor.any(this);
        }
    }

    /** If one holds, so does the other. */
    record Implies(Formula premise, Formula conclusion) implements Formula {
        @Override
        public <T, F> F accept(Visitor<T, F> visitor) {
            return visitor.implies(this);
        }
    }

    /** Both hold, or neither. */
    record Iff(Formula left, Formula right) implements Formula {
        @Override
        public <T, F> F accept(Visitor<T, F> visitor) {
            return visitor.iff(this);
        }
    }

    /** The body holds of all, or of some, that the variable can stand for: things, or with {@link Sort.OrNone} None as well. */
    record Quantified(boolean all, Term.Variable variable, Formula body) implements Formula {
        @Override
        public <T, F> F accept(Visitor<T, F> visitor) {
            return visitor.quantified(this);
        }
    }

    static Formula all(Formula... formulas) {
        return all(Arrays.asList(formulas));
    }

    static Formula all(List<Formula> formulas) {
        List<Formula> flat = new ArrayList<>();
        for (Formula formula : formulas) {
            if (formula.equals(FALSE)) {
                return FALSE;
            }
            if (formula instanceof All all) {
                flat.addAll(all.formulas());
            } else if (!formula.equals(TRUE)) {
                flat.add(formula);
            }
        }
        return flat.isEmpty() ? TRUE : flat.size() == 1 ? flat.get(0) : new All(List.copyOf(flat));
    }

    static Formula any(Formula... formulas) {
        return any(Arrays.asList(formulas));
    }

    static Formula any(List<Formula> formulas) {
        List<Formula> flat = new ArrayList<>();
        for (Formula formula : formulas) {
            if (formula.equals(TRUE)) {
                return TRUE;
            }
            if (formula instanceof Any any) {
                flat.addAll(any.formulas());
            } else if (!formula.equals(FALSE)) {
                flat.add(formula);
            }
        }
        return flat.isEmpty() ? FALSE : flat.size() == 1 ? flat.get(0) : new Any(List.copyOf(flat));
    }

    static Formula equal(Term a, Term b) {
        Sorts.checkSame(a, b);
        if (a.equals(b)) {
            return TRUE;
        }
        boolean known = a instanceof Term.Element && b instanceof Term.Element
                || a instanceof Term.Value && b instanceof Term.Value
                || a instanceof Term.Literal && b instanceof Term.Literal;
        return known ? FALSE : new Equal(a, b);
    }

    static Formula atMost(Term a, Term b) {
        if (a instanceof Term.Literal x && b instanceof Term.Literal y) {
            return new Truth(x.number() <= y.number());
        }
        return new AtMost(a, b);
    }

    /** {@code IF condition THEN then ELSE otherwise}. */
    static Formula choice(Formula condition, Formula then, Formula otherwise) {
        return then.equals(otherwise)
                ? then
                : all(condition.implies(then), condition.not().implies(otherwise));
    }

    /** Of every thing. */
    static Formula forAll(Sort sort, java.util.function.Function<Term, Formula> body) {
        return quantified(true, sort, body);
    }

    /** Of every pair of things. */
    static Formula forAll(Sort first, Sort second, BiFunction<Term, Term, Formula> body) {
        return forAll(first, x -> forAll(second, y -> body.apply(x, y)));
    }

    /** Of all ways to choose a thing of each sort, in this order. */
    static Formula forAll(List<Sort> sorts, java.util.function.Function<List<Term>, Formula> body) {
        if (sorts.isEmpty()) {
            return body.apply(List.of());
        }
        return forAll(
                sorts.get(0),
                x -> forAll(sorts.subList(1, sorts.size()), rest -> {
                    List<Term> chosen = new ArrayList<>(List.of(x));
                    chosen.addAll(rest);
                    return body.apply(chosen);
                }));
    }

    /** Of some thing. */
    static Formula exists(Sort sort, java.util.function.Function<Term, Formula> body) {
        return quantified(false, sort, body);
    }

    private static Formula quantified(boolean all, Sort sort, java.util.function.Function<Term, Formula> body) {
        String name = sort.base() instanceof Sort.Things things ? things.prefix() : "x";
        Term.Variable variable = Term.Variable.fresh(name, sort);
        return new Quantified(all, variable, body.apply(variable));
    }

    default Formula not() {
        if (this instanceof Truth truth) {
            return new Truth(!truth.value());
        }
        return this instanceof Not not ? not.formula() : new Not(this);
    }

    default Formula and(Formula other) {
        return all(this, other);
    }

    default Formula or(Formula other) {
        return any(this, other);
    }

    default Formula implies(Formula conclusion) {
        if (this instanceof Truth truth) {
            return truth.value() ? conclusion : TRUE;
        }
        if (conclusion instanceof Truth truth) {
            return truth.value() ? TRUE : not();
        }
        return new Implies(this, conclusion);
    }

    default Formula iff(Formula other) {
        if (this instanceof Truth truth) {
            return truth.value() ? other : other.not();
        }
        if (other instanceof Truth truth) {
            return truth.value() ? this : not();
        }
        return new Iff(this, other);
    }
}
