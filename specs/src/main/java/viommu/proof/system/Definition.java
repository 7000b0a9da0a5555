package viommu.proof.system;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Function;
import viommu.proof.logic.Relation;
import viommu.proof.logic.Rewriting;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Symbol;
import viommu.proof.logic.Term;

/** The next value of a symbol, {@code [x |-> ...]}, from the values now. */
sealed interface Definition {

    /** Of a function. */
    record OfFunction(List<Term.Variable> formals, Term body) implements Definition {

        Term at(List<Term> arguments) {
            return new Instance(formals, arguments).of(body);
        }
    }

    /** Of a relation. */
    record OfRelation(List<Term.Variable> formals, Formula body) implements Definition {

        Formula at(List<Term> arguments) {
            return new Instance(formals, arguments).of(body);
        }
    }

    /** Nothing changes. */
    static OfFunction unchanged(Function function) {
        List<Term.Variable> formals = formals(function);
        return new OfFunction(formals, function.at(formals.toArray(Term[]::new)));
    }

    /** Nothing changes. */
    static OfRelation unchanged(Relation relation) {
        List<Term.Variable> formals = formals(relation);
        return new OfRelation(formals, relation.of(formals.toArray(Term[]::new)));
    }

    private static List<Term.Variable> formals(Symbol symbol) {
        List<Term.Variable> formals = new ArrayList<>();
        for (Sort sort : symbol.arguments()) {
            formals.add(Term.Variable.fresh("x", sort));
        }
        return formals;
    }

    /** Whether the formals are the keys. */
    static Formula matches(List<Term.Variable> formals, Term... keys) {
        return Formula.all(IntStream.range(0, keys.length)
                .mapToObj(k -> formals.get(k).is(keys[k]))
                .toList());
    }

    /** The body with arguments in the place of the formals. */
    final class Instance extends Rewriting {
        Instance(List<Term.Variable> formals, List<Term> arguments) {
            for (int k = 0; k < formals.size(); k++) {
                bind(formals.get(k), arguments.get(k));
            }
        }
    }
}
