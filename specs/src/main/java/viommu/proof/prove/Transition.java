package viommu.proof.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import viommu.proof.finite.Grounding;
import viommu.proof.finite.Layout;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Function;
import viommu.proof.logic.Relation;
import viommu.proof.logic.Symbol;
import viommu.proof.logic.Term;
import viommu.proof.system.Move;

/** The values of all symbols after a move in a small world, as equations without quantifiers. */
final class Transition {
    private Transition() {}

    /** From moment 0 to moment 1. */
    static List<Formula> of(Grounding grounding, List<Symbol> symbols, Move move) {
        List<Formula> equations = new ArrayList<>();
        Layout layout = new Layout(grounding.world(), symbols);
        for (Symbol symbol : symbols) {
            if (symbol.kind() == Symbol.Kind.CONSTANT) {
                continue;
            }
            layout.forEach(symbol, arguments -> {
                List<Term> terms = terms(symbol, arguments);
                if (symbol instanceof Function function) {
                    equations.add(grounding
                            .term(function, 1, terms)
                            .is(grounding.at(0, Map.of(), move.next(function, terms))));
                } else if (symbol instanceof Relation relation) {
                    equations.add(grounding
                            .formula(relation, 1, terms)
                            .iff(grounding.at(0, Map.of(), move.next(relation, terms))));
                }
            });
        }
        return equations;
    }

    /** The values of arguments as terms. */
    static List<Term> terms(Symbol symbol, int[] arguments) {
        List<Term> terms = new ArrayList<>();
        for (int k = 0; k < arguments.length; k++) {
            terms.add(Grounding.value(symbol.arguments().get(k), arguments[k]));
        }
        return terms;
    }
}
