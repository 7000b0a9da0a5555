package viommu.proof.viommu;

import static viommu.proof.logic.Formula.exists;
import static viommu.proof.viommu.ViommuState.SLOT;

import java.util.ArrayList;
import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Term;
import viommu.proof.system.Conjunct;
import viommu.proof.system.Counter;
import viommu.proof.system.Move;
import viommu.proof.system.Moves;
import viommu.proof.system.Proof;

/** The whole system for any size: its moves are those of its parts, its invariant what each part keeps. */
final class ViommuProof {
    static final String PROTOCOL = "Viommu";

    private ViommuProof() {}

    static Proof of(String configuration, Strategy strategy) {
        Task task = new Task(strategy);
        return of(configuration, strategy, task, moves(strategy, task, Parts.clean(strategy, task)));
    }

    /** What is to be shown does not depend on the moves: with a mistake in them it is not so. */
    static Proof of(String configuration, Strategy strategy, Task task, Moves moves) {
        return new Proof(
                PROTOCOL,
                configuration,
                anyNumberOf(strategy),
                moves,
                invariant(strategy, task),
                strategy.bareMetal() ? List.of() : List.of(new Counter(ViommuState.pins, ViommuState.token)),
                new ViommuPromises(strategy).promises());
    }

    private static List<String> anyNumberOf(Strategy strategy) {
        List<String> things = new ArrayList<>(List.of("IOVAs", "pages", "frames", "queue entries", "DMAs in flight"));
        if (strategy.leavesStale()) {
            things.add("stale mappings allowed");
        }
        return things;
    }

    static Moves moves(Strategy strategy, Task task, Parts parts) {
        List<Formula> axioms = strategy.leavesStale()
                ? List.of(Term.number(0).isAtMost(ViommuState.staleAge.at()), exists(SLOT, s -> Formula.TRUE))
                : List.of();
        return new Moves(
                ViommuState.symbols(strategy, task), axioms, ViommuInit.of(strategy, task), parts.moves(strategy));
    }

    private static List<Conjunct> invariant(Strategy strategy, Task task) {
        List<Conjunct> invariant = new ArrayList<>(
                strategy.bareMetal() ? WorkerInvariant.ofBareMetal() : OvercommitInvariant.conjuncts(strategy));
        if (strategy.teardown() != Teardown.HOSTILE) {
            Phases phases = new Phases(strategy, task);
            invariant.addAll(GuestInvariant.conjuncts(phases));
            invariant.addAll(new InvalidationInvariant(phases, new GuestMoves(strategy, task)).conjuncts());
        }
        return invariant;
    }

    /** Who takes steps; a defect puts another part in the place of one of them. */
    record Parts(GuestMoves guest, EmulatorMoves emulator, HostMoves host) {
        static Parts clean(Strategy strategy, Task task) {
            return new Parts(new GuestMoves(strategy, task), new EmulatorMoves(strategy), new HostMoves());
        }

        List<Move> moves(Strategy strategy) {
            List<Move> moves = new ArrayList<>(
                    strategy.teardown() == Teardown.HOSTILE ? new HostileMoves(strategy).moves() : guest.moves());
            moves.addAll(emulator.moves());
            if (!strategy.bareMetal()) {
                moves.addAll(host.moves());
            }
            moves.addAll(new DeviceMoves(strategy).moves());
            return moves;
        }
    }
}
