package viommu.proof.solver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Term;
import viommu.proof.logic.Time;
import viommu.proof.logic.Visitor;

/** Formulas as SMT-LIB terms. The same formula gives the same text, in whatever order formulas were made. */
final class SmtText implements Visitor<String, String> {
    private final Map<Term.Variable, String> bound = new HashMap<>();
    private int made;

    private SmtText() {}

    static String of(Formula formula) {
        return formula.accept(new SmtText());
    }

    static String sort(Sort sort) {
        return sort.base().name();
    }

    static String symbol(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9.]*") ? name : "|" + name + "|";
    }

    static String element(Sort.Things sort, int number) {
        return number == 0 ? sort.name() + ".None" : sort.prefix() + number;
    }

    static String value(Sort.Names sort, int index) {
        return symbol(sort.name() + "." + sort.values().get(index));
    }

    /** The constant for a variable that nothing binds. */
    static String free(Term.Variable variable) {
        return "the." + variable.name();
    }

    @Override
    public String variable(Term.Variable variable) {
        return bound.getOrDefault(variable, free(variable));
    }

    @Override
    public String element(Term.Element element) {
        return element(element.sort(), element.number());
    }

    @Override
    public String value(Term.Value value) {
        return value(value.sort(), value.index());
    }

    @Override
    public String literal(Term.Literal literal) {
        return number(literal.number());
    }

    private static String number(int number) {
        return number < 0 ? "(- " + -number + ")" : Integer.toString(number);
    }

    @Override
    public String application(Term.Application a) {
        return applied(a.function().name(), a.time(), a.arguments());
    }

    private String applied(String name, Time time, List<Term> arguments) {
        if (time != Time.NOW) {
            throw new IllegalArgumentException(name + " after the step is not resolved");
        }
        return arguments.isEmpty() ? symbol(name) : "(" + symbol(name) + " " + terms(arguments.stream()) + ")";
    }

    private String terms(Stream<Term> terms) {
        return terms.map(t -> t.accept(this)).collect(Collectors.joining(" "));
    }

    private String formulas(String operator, List<Formula> formulas) {
        return formulas.stream().map(f -> f.accept(this)).collect(Collectors.joining(" ", "(" + operator + " ", ")"));
    }

    @Override
    public String choice(Term.Choice choice) {
        return "(ite " + choice.condition().accept(this) + " " + terms(Stream.of(choice.then(), choice.otherwise()))
                + ")";
    }

    @Override
    public String sum(Term.Sum sum) {
        return "(+ " + sum.term().accept(this) + " " + number(sum.more()) + ")";
    }

    @Override
    public String truth(Formula.Truth truth) {
        return Boolean.toString(truth.value());
    }

    @Override
    public String holds(Formula.Holds h) {
        return applied(h.relation().name(), h.time(), h.arguments());
    }

    @Override
    public String equal(Formula.Equal equal) {
        return "(= " + terms(Stream.of(equal.left(), equal.right())) + ")";
    }

    @Override
    public String atMost(Formula.AtMost atMost) {
        return "(<= " + terms(Stream.of(atMost.left(), atMost.right())) + ")";
    }

    @Override
    public String not(Formula.Not not) {
        return "(not " + not.formula().accept(this) + ")";
    }

    @Override
    public String all(Formula.All all) {
        return formulas("and", all.formulas());
    }

    @Override
    public String any(Formula.Any any) {
        return formulas("or", any.formulas());
    }

    @Override
    public String implies(Formula.Implies implies) {
        return formulas("=>", List.of(implies.premise(), implies.conclusion()));
    }

    @Override
    public String iff(Formula.Iff iff) {
        return formulas("=", List.of(iff.left(), iff.right()));
    }

    @Override
    public String quantified(Formula.Quantified q) {
        Term.Variable variable = q.variable();
        made++;
        bound.put(variable, variable.name() + "." + made);
        String name = bound.get(variable);
        String body = q.body().accept(this);
        boolean things = variable.sort() instanceof Sort.Things;
        String some = things ? "(not (= " + name + " " + element((Sort.Things) variable.sort(), 0) + "))" : "";
        String guarded =
                !things ? body : q.all() ? "(=> " + some + " " + body + ")" : "(and " + some + " " + body + ")";
        return "(" + (q.all() ? "forall" : "exists") + " ((" + name + " " + sort(variable.sort()) + ")) " + guarded
                + ")";
    }
}
