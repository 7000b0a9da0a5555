package viommu.proof.viommu;

import static viommu.proof.logic.Formula.choice;
import static viommu.proof.logic.Formula.forAll;
import static viommu.proof.viommu.ViommuState.FRAME;
import static viommu.proof.viommu.ViommuState.IOVA;
import static viommu.proof.viommu.ViommuState.ahead;
import static viommu.proof.viommu.ViommuState.backing;
import static viommu.proof.viommu.ViommuState.completed;
import static viommu.proof.viommu.ViommuState.inflight;
import static viommu.proof.viommu.ViommuState.ioPageTable;
import static viommu.proof.viommu.ViommuState.iotlb;
import static viommu.proof.viommu.ViommuState.owned;
import static viommu.proof.viommu.ViommuState.owner;
import static viommu.proof.viommu.ViommuState.pins;
import static viommu.proof.viommu.ViommuState.queued;
import static viommu.proof.viommu.ViommuState.shadow;
import static viommu.proof.viommu.ViommuState.step;
import static viommu.proof.viommu.ViommuState.token;
import static viommu.proof.viommu.ViommuState.waits;
import static viommu.proof.viommu.ViommuState.workerAt;
import static viommu.proof.viommu.ViommuState.workerFrame;
import static viommu.proof.viommu.ViommuState.workerIova;
import static viommu.proof.viommu.ViommuState.workerStep;

import java.util.ArrayList;
import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Term;
import viommu.proof.logic.Term.Variable;
import viommu.proof.system.Move;

/**
 * The steps of the emulator, or of the hardware ({@code Emulator.tla}). Descriptors are fetched in any order; a wait is complete when
 * nothing is left that was queued ahead of it.
 */
class EmulatorMoves {
    private static final String EMULATOR = "emulator";
    /** Whether the same invalidation is in the queue once more: only a hostile guest does that. */
    private static final Sort.Names COPIES = Sort.Names.of("Copies", "Last", "More");

    final Strategy strategy;
    final Variable iova = Variable.fresh("iova", IOVA);
    final Variable word = Variable.fresh("word", IOVA.orNone());
    final Variable frame = Variable.fresh("frame", FRAME.orNone());
    final Variable copies = Variable.fresh("copies", COPIES);

    EmulatorMoves(Strategy strategy) {
        this.strategy = strategy;
    }

    List<Move> moves() {
        List<Move> moves = new ArrayList<>(List.of(fetch()));
        if (!strategy.bareMetal()) {
            moves.add(unshadow());
        }
        moves.addAll(List.of(flushIotlb(), drain()));
        if (!strategy.bareMetal()) {
            moves.addAll(List.of(unpin(), reshadow()));
        }
        if (strategy.teardown() != Teardown.HOSTILE) {
            moves.add(complete());
        }
        return moves;
    }

    Move at(String step) {
        return Move.of(EMULATOR, step).when(workerAt(step));
    }

    Move fetch() {
        boolean hostile = strategy.teardown() == Teardown.HOSTILE;
        Move move = hostile
                ? Move.of(EMULATOR, "Fetch", iova, copies)
                        .become(
                                queued,
                                i -> queued.of(i.get(0))
                                        .and(i.get(0).isNot(iova).or(copies.is(COPIES.value("More")))))
                : Move.of(EMULATOR, "Fetch", iova)
                        .remove(queued, iova)
                        .become(
                                ahead,
                                x -> ahead.of(x.get(0), x.get(1)).and(x.get(0).isNot(iova)));
        Move busy = move.when(workerAt("Idle"), queued.of(iova))
                .set(workerStep, step(strategy.bareMetal() ? "FlushIotlb" : "Unshadow"))
                .set(workerIova, iova);
        return strategy.bareMetal() ? busy : busy.set(workerFrame, FRAME.none());
    }

    Move unshadow() {
        return at("Unshadow")
                .set(shadow, workerIova.at(), FRAME.none())
                .set(workerFrame, shadow.at(workerIova.at()))
                .set(workerStep, step("FlushIotlb"));
    }

    Move flushIotlb() {
        return at("FlushIotlb").set(iotlb, workerIova.at(), FRAME.none()).set(workerStep, step("Drain"));
    }

    Formula drained() {
        return forAll(FRAME, f -> inflight.of(workerIova.at(), f).not());
    }

    Move drain() {
        return afterDrain(at("Drain").when(drained()));
    }

    Move afterDrain(Move move) {
        return strategy.bareMetal() ? rest(move) : move.set(workerStep, step("Unpin"));
    }

    Move rest(Move move) {
        Move idle = move.set(workerStep, step("Idle")).set(workerIova, IOVA.none());
        return strategy.bareMetal() ? idle : idle.set(workerFrame, FRAME.none());
    }

    /** A worker that holds no frame unpins none. */
    Move unpin() {
        Term f = workerFrame.at();
        return at("Unpin")
                .set(pins, f, pins.at(f).plus(-1))
                .remove(token, f, workerIova.at())
                .set(workerFrame, FRAME.none())
                .set(workerStep, step("Reshadow"));
    }

    /** Without an entry nothing but the worker changes. */
    Move reshadow() {
        Term i = workerIova.at();
        Term p = ioPageTable.at(i);
        Move move = Move.of(EMULATOR, "Reshadow", frame)
                .when(
                        workerAt("Reshadow"),
                        p.isNone().iff(frame.isNone()),
                        p.isSome()
                                .implies(choice(
                                        backing.at(p).isNone(),
                                        owner.at(frame).is(owned("Other")),
                                        backing.at(p).is(frame))))
                .set(backing, p, frame)
                .set(owner, frame, owned("Guest"))
                .set(pins, frame, pins.at(frame).plus(1))
                .add(token, frame, i)
                .set(shadow, i, Term.choice(p.isNone(), shadow.at(i), frame));
        return rest(move);
    }

    Move complete() {
        return Move.of(EMULATOR, "Complete", word)
                .when(
                        workerAt("Idle"),
                        waits.of(word),
                        forAll(IOVA, i -> ahead.of(i, word).not()))
                .add(completed, word)
                .remove(waits, word);
    }
}
