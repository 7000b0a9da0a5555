package viommu.proof.logic;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Something that stands for a thing, a name or a number. */
public sealed interface Term {

    Sort sort();

    <T, F> T accept(Visitor<T, F> visitor);

    /** A variable. No two that were made apart are the same, whatever their names. */
    record Variable(String name, Sort sort, int id) implements Term {
        private static final AtomicInteger MADE = new AtomicInteger();

        public static Variable fresh(String name, Sort sort) {
            return new Variable(name, sort, MADE.incrementAndGet());
        }

        @Override
        public <T, F> T accept(Visitor<T, F> visitor) {
            return visitor.variable(this);
        }
    }

    /**
     * A thing that has a number, from 1, in a world of so many; 0 is None. Formulas about worlds of any size know only None.
     */
    record Element(Sort.Things sort, int number) implements Term {
        public static Element none(Sort.Things sort) {
            return new Element(sort, 0);
        }

        @Override
        public <T, F> T accept(Visitor<T, F> visitor) {
            return visitor.element(this);
        }
    }

    /** One of the names of a sort. */
    record Value(Sort.Names sort, int index) implements Term {
        @Override
        public <T, F> T accept(Visitor<T, F> visitor) {
            return visitor.value(this);
        }
    }

    /** A number. */
    record Literal(int number) implements Term {
        @Override
        public Sort sort() {
            return Sort.NUMBER;
        }

        @Override
        public <T, F> T accept(Visitor<T, F> visitor) {
            return visitor.literal(this);
        }
    }

    /** The value of a function. */
    record Application(Function function, Time time, List<Term> arguments) implements Term {
        public Application {
            arguments = List.copyOf(arguments);
            Sorts.check(function, arguments);
        }

        @Override
        public Sort sort() {
            return function.result();
        }

        @Override
        public <T, F> T accept(Visitor<T, F> visitor) {
            return visitor.application(this);
        }
    }

    /** One term or another. */
    record Choice(Formula condition, Term then, Term otherwise) implements Term {
        @Override
        public Sort sort() {
            return then.sort().base();
        }

        @Override
        public <T, F> T accept(Visitor<T, F> visitor) {
            return visitor.choice(this);
        }
    }

    /** A number and some more. */
    record Sum(Term term, int more) implements Term {
        @Override
        public Sort sort() {
            return Sort.NUMBER;
        }

        @Override
        public <T, F> T accept(Visitor<T, F> visitor) {
            return visitor.sum(this);
        }
    }

    static Term number(int number) {
        return new Literal(number);
    }

    /** {@code IF condition THEN then ELSE otherwise}. */
    static Term choice(Formula condition, Term then, Term otherwise) {
        if (condition instanceof Formula.Truth truth) {
            return truth.value() ? then : otherwise;
        }
        return then.equals(otherwise) ? then : new Choice(condition, then, otherwise);
    }

    default Term plus(int more) {
        return this instanceof Literal literal ? new Literal(literal.number() + more) : new Sum(this, more);
    }

    default Formula is(Term other) {
        return Formula.equal(this, other);
    }

    default Formula isNot(Term other) {
        return is(other).not();
    }

    /** It is one of these. */
    default Formula isOneOf(Term... others) {
        return Formula.any(Arrays.stream(others).map(this::is).toList());
    }

    /** It is one of these. */
    default Formula isOneOf(List<Term> others) {
        return Formula.any(others.stream().map(this::is).toList());
    }

    default Formula isNone() {
        return is(((Sort.Things) sort().base()).none());
    }

    default Formula isSome() {
        return isNone().not();
    }

    default Formula isAtMost(Term other) {
        return Formula.atMost(this, other);
    }

    default Formula isLessThan(Term other) {
        return plus(1).isAtMost(other);
    }
}
