package viommu.proof.system;

import static viommu.proof.logic.Formula.all;
import static viommu.proof.logic.Formula.any;
import static viommu.proof.logic.Formula.exists;
import static viommu.proof.logic.Formula.forAll;

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
 * @param number of each thing
 * @param tokens of the thing and of whoever has the token
 */
public record Counter(Function number, Relation tokens) {

    private Sort counted() {
        return tokens.arguments().get(0);
    }

    private Sort holders() {
        return tokens.arguments().get(1);
    }

    /** What holds of each state if the number is right. */
    public Formula lemma() {
        return forAll(
                counted(),
                f -> all(
                        Term.number(0).isAtMost(number.at(f)),
                        number.at(f)
                                .is(Term.number(0))
                                .iff(forAll(holders(), i -> tokens.of(f, i).not()))));
    }

    /** It is right at first. */
    Formula begins() {
        return forAll(
                counted(),
                f -> all(
                        number.at(f).is(Term.number(0)),
                        forAll(holders(), i -> tokens.of(f, i).not())));
    }

    /** It stays right; about a step. */
    public Formula keeps() {
        return forAll(counted(), f -> any(same(f), changed(f, true), changed(f, false)));
    }

    private Formula same(Term f) {
        return number.nextAt(f)
                .is(number.at(f))
                .and(forAll(holders(), i -> tokens.next(f, i).iff(tokens.of(f, i))));
    }

    private Formula changed(Term f, boolean more) {
        Formula by = number.nextAt(f).is(number.at(f).plus(more ? 1 : -1));
        return by.and(exists(holders(), j -> {
            Formula one = more ? tokens.of(f, j).not() : tokens.of(f, j);
            return one.and(forAll(holders(), i -> {
                Formula other =
                        more ? tokens.of(f, i).or(i.is(j)) : tokens.of(f, i).and(i.isNot(j));
                return tokens.next(f, i).iff(other);
            }));
        }));
    }

    /** Such as {@code pins count pinnedBy}. */
    @Override
    public String toString() {
        return number.name() + " count " + tokens.name();
    }
}
