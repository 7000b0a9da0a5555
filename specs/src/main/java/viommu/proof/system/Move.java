package viommu.proof.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Function;
import viommu.proof.logic.Relation;
import viommu.proof.logic.Rewriting;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Symbol;
import viommu.proof.logic.Term;
import viommu.proof.logic.Time;

/**
 * A step as a formula: when it can be taken, and the next value of each symbol that it changes. What it does not name is as before.
 * All that is open about it are its parameters. Immutable: every method gives another move.
 *
 * @param actor who takes it
 * @param name that of the step in the specification
 */
public record Move(
        String actor,
        String name,
        List<Term.Variable> parameters,
        List<Formula> guard,
        Map<Symbol, Definition> changes) {

    public Move {
        parameters = List.copyOf(parameters);
        guard = List.copyOf(guard);
        changes = new LinkedHashMap<>(changes);
    }

    /** @param parameters made with {@link Term.Variable#fresh}; named as in the specification where it has them */
    public static Move of(String actor, String name, Term.Variable... parameters) {
        return new Move(actor, name, List.of(parameters), List.of(), Map.of());
    }

    /** It can be taken only if these hold. */
    public Move when(Formula... formulas) {
        List<Formula> more = new ArrayList<>(guard);
        more.addAll(Arrays.asList(formulas));
        return new Move(actor, name, parameters, more, changes);
    }

    /** {@code function' = value}. */
    public Move set(Function function, Term value) {
        return with(function, new Definition.OfFunction(List.of(), value));
    }

    /** {@code function' = [function EXCEPT ![key] = value]}. */
    public Move set(Function function, Term key, Term value) {
        Definition.OfFunction before = of(function);
        Formula hit = Definition.matches(before.formals(), key);
        return with(function, new Definition.OfFunction(before.formals(), Term.choice(hit, value, before.body())));
    }

    /** {@code function' = [function EXCEPT ![<<first, second>>] = value]}. */
    public Move set(Function function, Term first, Term second, Term value) {
        Definition.OfFunction before = of(function);
        Formula hit = Definition.matches(before.formals(), first, second);
        return with(function, new Definition.OfFunction(before.formals(), Term.choice(hit, value, before.body())));
    }

    /** {@code function' = [x |-> value(x)]}. */
    public Move become(Function function, UnaryOperator<Term> value) {
        List<Term.Variable> formals = Definition.unchanged(function).formals();
        return with(function, new Definition.OfFunction(formals, value.apply(formals.get(0))));
    }

    /** {@code function' = [<<x, y>> |-> value(x, y)]}. */
    public Move become(Function function, BinaryOperator<Term> value) {
        List<Term.Variable> formals = Definition.unchanged(function).formals();
        return with(function, new Definition.OfFunction(formals, value.apply(formals.get(0), formals.get(1))));
    }

    /** {@code relation' = relation \cup {keys}}; without keys, {@code relation' = TRUE}. */
    public Move add(Relation relation, Term... keys) {
        Definition.OfRelation before = of(relation);
        return with(
                relation,
                new Definition.OfRelation(
                        before.formals(), before.body().or(Definition.matches(before.formals(), keys))));
    }

    /** {@code relation' = relation \ {keys}}; without keys, {@code relation' = FALSE}. */
    public Move remove(Relation relation, Term... keys) {
        Definition.OfRelation before = of(relation);
        return with(
                relation,
                new Definition.OfRelation(
                        before.formals(),
                        before.body()
                                .and(Definition.matches(before.formals(), keys).not())));
    }

    /** {@code relation' = {x : member(x)}}; of pairs, {@code x} has two elements. */
    public Move become(Relation relation, java.util.function.Function<List<Term.Variable>, Formula> member) {
        List<Term.Variable> formals = Definition.unchanged(relation).formals();
        return with(relation, new Definition.OfRelation(formals, member.apply(formals)));
    }

    private Move with(Symbol symbol, Definition definition) {
        Map<Symbol, Definition> more = new LinkedHashMap<>(changes);
        more.put(symbol, definition);
        return new Move(actor, name, parameters, guard, more);
    }

    private Definition.OfFunction of(Function function) {
        return (Definition.OfFunction) changes.getOrDefault(function, Definition.unchanged(function));
    }

    private Definition.OfRelation of(Relation relation) {
        return (Definition.OfRelation) changes.getOrDefault(relation, Definition.unchanged(relation));
    }

    /** What it may change. */
    public Set<Symbol> changed() {
        return changes.keySet();
    }

    /** When it can be taken; that its parameters are things is part of it. */
    public Formula enabled() {
        List<Formula> all = new ArrayList<>();
        parameters.stream().filter(p -> p.sort() instanceof Sort.Things).forEach(p -> all.add(p.isSome()));
        all.addAll(guard);
        return Formula.all(all);
    }

    /** The next value of a function, from the values now. */
    public Term next(Function function, List<Term> arguments) {
        return of(function).at(arguments);
    }

    /** The next value of a relation, from the values now. */
    public Formula next(Relation relation, List<Term> arguments) {
        return of(relation).at(arguments);
    }

    /** What a formula about states says of the state after the step, from the values now. */
    public Formula after(Formula state) {
        return resolved(Speech.later(state));
    }

    /** What a formula about steps says of this one, from the values now. */
    public Formula resolved(Formula step) {
        return new Rewriting() {
            @Override
            public Term application(Term.Application a) {
                return a.time() == Time.NEXT ? next(a.function(), all(a.arguments())) : super.application(a);
            }

            @Override
            public Formula holds(Formula.Holds h) {
                return h.time() == Time.NEXT ? next(h.relation(), all(h.arguments())) : super.holds(h);
            }
        }.of(step);
    }

    @Override
    public String toString() {
        return name;
    }
}
