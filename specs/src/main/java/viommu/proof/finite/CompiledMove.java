package viommu.proof.finite;

import java.util.ArrayList;
import java.util.List;
import viommu.proof.logic.Function;
import viommu.proof.logic.Relation;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Symbol;
import viommu.proof.logic.Term;
import viommu.proof.system.Move;

/** A move in a finite world. Not for several threads. */
public final class CompiledMove {
    private record Change(int cell, Compiled value) {}

    private final Move move;
    private final Compiled enabled;
    private final List<Change> changes = new ArrayList<>();
    private final List<int[]> choices;

    public CompiledMove(Layout layout, Move move) {
        this.move = move;
        this.enabled = Compiled.formula(layout, move.parameters(), move.enabled());
        this.choices = layout.choices(
                move.parameters().stream().map(Term.Variable::sort).toList());
        for (Symbol symbol : move.changed()) {
            layout.forEach(symbol, arguments -> {
                List<Term> terms = terms(symbol.arguments(), arguments);
                Compiled value = symbol instanceof Function function
                        ? Compiled.term(layout, move.parameters(), move.next(function, terms))
                        : Compiled.formula(layout, move.parameters(), move.next((Relation) symbol, terms));
                changes.add(new Change(layout.at(symbol, arguments), value));
            });
        }
    }

    private static List<Term> terms(List<Sort> sorts, int[] values) {
        List<Term> terms = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            terms.add(Grounding.value(sorts.get(k), values[k]));
        }
        return terms;
    }

    public Move move() {
        return move;
    }

    /** All ways to choose its parameters. */
    public List<int[]> choices() {
        return choices;
    }

    public boolean enabled(int[] now, int[] arguments) {
        return enabled.holds(now, arguments);
    }

    /** The state after the move. */
    public int[] after(int[] now, int[] arguments) {
        int[] next = now.clone();
        for (Change change : changes) {
            next[change.cell()] = change.value().of(now, arguments);
        }
        return next;
    }

    /** Such as {@code Map(i1, p2)}. */
    public String text(int[] arguments) {
        List<String> names = new ArrayList<>();
        for (int k = 0; k < arguments.length; k++) {
            names.add(Structure.name(move.parameters().get(k).sort(), arguments[k]));
        }
        return names.isEmpty() ? move.name() : move.name() + "(" + String.join(", ", names) + ")";
    }
}
