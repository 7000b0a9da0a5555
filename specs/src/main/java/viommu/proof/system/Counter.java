package viommu.proof.system;

import static viommu.proof.logic.Formula.all;
import static viommu.proof.logic.Formula.any;
import static viommu.proof.logic.Formula.exists;
import static viommu.proof.logic.Formula.forAll;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Function;
import viommu.proof.logic.Relation;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Term;

/**
 * A number that says how many tokens a thing has. First-order logic cannot count, so it is shown step by step: at first the number is
 * 0 and there is no token, and a step changes the number by one exactly when it adds or takes one token that was not or was there. So
 * the number is that of the tokens in every state, and in particular it is 0 exactly if there is none.
 *
 * @param number of each thing; without arguments, there is one number
 * @param tokens of the same things, and last of whoever has the token
 */
public record Counter(Function number, Relation tokens) {

    public Counter {
        if (!tokens.arguments().subList(0, tokens.arguments().size() - 1).equals(number.arguments())) {
            throw new IllegalArgumentException(tokens.name() + " are no tokens of what " + number.name() + " counts");
        }
    }

    private Sort holders() {
        return tokens.arguments().get(tokens.arguments().size() - 1);
    }

    /** A thing that has a number. */
    private record Counted(Counter counter, Term... thing) {
        Term number() {
            return counter.number.at(thing);
        }

        Term nextNumber() {
            return counter.number.nextAt(thing);
        }

        Formula token(Term holder) {
            return counter.tokens.of(with(holder));
        }

        Formula nextToken(Term holder) {
            return counter.tokens.next(with(holder));
        }

        private Term[] with(Term holder) {
            return Stream.concat(Arrays.stream(thing), Stream.of(holder)).toArray(Term[]::new);
        }
    }

    private Formula ofEach(java.util.function.Function<Counted, Formula> body) {
        List<Sort> things = number.arguments();
        return forAll(things, thing -> body.apply(new Counted(this, thing.toArray(Term[]::new))));
    }

    /** What holds of each state if the number is right. */
    public Formula lemma() {
        return ofEach(f -> all(
                Term.number(0).isAtMost(f.number()),
                f.number()
                        .is(Term.number(0))
                        .iff(forAll(holders(), i -> f.token(i).not()))));
    }

    /** It is right at first. */
    Formula begins() {
        return ofEach(f -> all(
                f.number().is(Term.number(0)), forAll(holders(), i -> f.token(i).not())));
    }

    /** It stays right; about a step. */
    public Formula keeps() {
        return ofEach(f -> any(same(f), changed(f, true), changed(f, false)));
    }

    private Formula same(Counted f) {
        return f.nextNumber()
                .is(f.number())
                .and(forAll(holders(), i -> f.nextToken(i).iff(f.token(i))));
    }

    private Formula changed(Counted f, boolean more) {
        Formula by = f.nextNumber().is(f.number().plus(more ? 1 : -1));
        return by.and(exists(holders(), j -> {
            Formula one = more ? f.token(j).not() : f.token(j);
            return one.and(forAll(holders(), i -> {
                Formula other = more ? f.token(i).or(i.is(j)) : f.token(i).and(i.isNot(j));
                return f.nextToken(i).iff(other);
            }));
        }));
    }

    /** Such as {@code pins count pinnedBy}. */
    @Override
    public String toString() {
        return number.name() + " count " + tokens.name();
    }
}
