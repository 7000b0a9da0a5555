package viommu.proof.logic;

/**
 * Does something with each kind of term and formula.
 *
 * @param <T> what becomes of a term
 * @param <F> what becomes of a formula
 */
public interface Visitor<T, F> {
    T variable(Term.Variable variable);

    T element(Term.Element element);

    T value(Term.Value value);

    T literal(Term.Literal literal);

    T application(Term.Application application);

    T choice(Term.Choice choice);

    T sum(Term.Sum sum);

    F truth(Formula.Truth truth);

    F holds(Formula.Holds holds);

    F equal(Formula.Equal equal);

    F atMost(Formula.AtMost atMost);

    F not(Formula.Not not);

    F all(Formula.All all);

    F any(Formula.Any any);

    F implies(Formula.Implies implies);

    F iff(Formula.Iff iff);

    F quantified(Formula.Quantified quantified);
}
