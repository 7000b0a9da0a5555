package viommu.proof.system;

import java.util.ArrayList;
import java.util.List;
import viommu.model.protocol.UnknownNameException;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Symbol;

/**
 * A protocol as formulas: how it begins and which moves there are.
 *
 * @param symbols in the order in which states are shown
 * @param axioms what is known of the constants
 * @param initial how it begins
 */
public record Moves(List<Symbol> symbols, List<Formula> axioms, Formula initial, List<Move> moves) {

    public Moves {
        symbols = List.copyOf(symbols);
        axioms = List.copyOf(axioms);
        moves = List.copyOf(moves);
    }

    /** With another move in the place of those of its name. */
    public Moves with(Move other) {
        UnknownNameException.find("step", other.name(), moves, Move::name);
        List<Move> changed = new ArrayList<>();
        for (Move move : moves) {
            if (!move.name().equals(other.name())) {
                changed.add(move);
            } else if (!changed.contains(other)) {
                changed.add(other);
            }
        }
        return new Moves(symbols, axioms, initial, changed);
    }
}
