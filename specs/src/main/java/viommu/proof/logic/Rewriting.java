package viommu.proof.logic;

import java.util.List;

/** Builds terms and formulas anew from below; a subclass says what else becomes of some of them. Bound variables are made afresh. */
public class Rewriting implements Visitor<Term, Formula> {
    private final java.util.Map<Term.Variable, Term> bound = new java.util.HashMap<>();

    public final Term of(Term term) {
        return term.accept(this);
    }

    public final Formula of(Formula formula) {
        return formula.accept(this);
    }

    protected final List<Term> all(List<Term> terms) {
        return terms.stream().map(this::of).toList();
    }

    /** From now on the variable is the term. */
    protected final void bind(Term.Variable variable, Term term) {
        bound.put(variable, term);
    }

    @Override
    public Term variable(Term.Variable variable) {
        return bound.getOrDefault(variable, variable);
    }

    @Override
    public Term element(Term.Element element) {
        return element;
    }

    @Override
    public Term value(Term.Value value) {
        return value;
    }

    @Override
    public Term literal(Term.Literal literal) {
        return literal;
    }

    @Override
    public Term application(Term.Application application) {
        return new Term.Application(application.function(), application.time(), all(application.arguments()));
    }

    @Override
    public Term choice(Term.Choice choice) {
        return Term.choice(of(choice.condition()), of(choice.then()), of(choice.otherwise()));
    }

    @Override
    public Term sum(Term.Sum sum) {
        return of(sum.term()).plus(sum.more());
    }

    @Override
    public Formula truth(Formula.Truth truth) {
        return truth;
    }

    @Override
    public Formula holds(Formula.Holds holds) {
        return new Formula.Holds(holds.relation(), holds.time(), all(holds.arguments()));
    }

    @Override
    public Formula equal(Formula.Equal equal) {
        return Formula.equal(of(equal.left()), of(equal.right()));
    }

    @Override
    public Formula atMost(Formula.AtMost atMost) {
        return Formula.atMost(of(atMost.left()), of(atMost.right()));
    }

    @Override
    public Formula not(Formula.Not not) {
        return of(not.formula()).not();
    }

    @Override
    public Formula all(Formula.All all) {
        return Formula.all(all.formulas().stream().map(this::of).toList());
    }

    @Override
    public Formula any(Formula.Any any) {
        return Formula.any(any.formulas().stream().map(this::of).toList());
    }

    @Override
    public Formula implies(Formula.Implies implies) {
        return of(implies.premise()).implies(of(implies.conclusion()));
    }

    @Override
    public Formula iff(Formula.Iff iff) {
        return of(iff.left()).iff(of(iff.right()));
    }

    @Override
    public Formula quantified(Formula.Quantified quantified) {
        Term.Variable old = quantified.variable();
        Term.Variable fresh = Term.Variable.fresh(old.name(), old.sort());
        Term before = bound.put(old, fresh);
        Formula body = of(quantified.body());
        if (before == null) {
            bound.remove(old);
        } else {
            bound.put(old, before);
        }
        // Of all things anything true is true, and nothing false of some; the rest depends on whether there is a thing.
        boolean trivial = body.equals(quantified.all() ? Formula.TRUE : Formula.FALSE);
        return trivial ? body : new Formula.Quantified(quantified.all(), fresh, body);
    }
}
