package viommu.proof.viommu;

import static viommu.proof.viommu.ViommuState.FRAME;
import static viommu.proof.viommu.ViommuState.PAGE;
import static viommu.proof.viommu.ViommuState.backing;
import static viommu.proof.viommu.ViommuState.owned;
import static viommu.proof.viommu.ViommuState.owner;
import static viommu.proof.viommu.ViommuState.pins;

import java.util.List;
import viommu.proof.logic.Term;
import viommu.proof.logic.Term.Variable;
import viommu.proof.system.Move;

/** The steps of the host ({@code Host.tla}). */
class HostMoves {
    static final String HOST = "host";

    final Variable page = Variable.fresh("page", PAGE);
    final Variable frame = Variable.fresh("frame", FRAME);

    List<Move> moves() {
        return List.of(faultIn(), reclaim());
    }

    Move faultIn() {
        return Move.of(HOST, "FaultIn", page, frame)
                .when(backing.at(page).isNone(), owner.at(frame).is(owned("Other")))
                .set(backing, page, frame)
                .set(owner, frame, owned("Guest"));
    }

    Move reclaim() {
        return takeAway(
                Move.of(HOST, "Reclaim", frame)
                        .when(owner.at(frame).is(owned("Guest")), pins.at(frame).is(Term.number(0))),
                frame);
    }

    Move takeAway(Move move, Term taken) {
        return move.become(backing, p -> Term.choice(backing.at(p).is(taken), FRAME.none(), backing.at(p)))
                .set(owner, taken, owned("Other"));
    }
}
