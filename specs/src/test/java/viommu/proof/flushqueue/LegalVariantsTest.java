package viommu.proof.flushqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static viommu.proof.flushqueue.FlushQueueState.TABLE_PAGE;
import static viommu.proof.flushqueue.FlushQueueState.at;
import static viommu.proof.flushqueue.FlushQueueState.iotlb;
import static viommu.proof.flushqueue.FlushQueueState.piece;
import static viommu.proof.flushqueue.FlushQueueState.tail;
import static viommu.proof.flushqueue.FlushQueueState.timer;
import static viommu.proof.flushqueue.FlushQueueState.timerOn;
import static viommu.proof.flushqueue.FlushQueueState.undrained;
import static viommu.proof.logic.Formula.all;
import static viommu.proof.logic.Formula.any;
import static viommu.proof.logic.Formula.forAll;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import viommu.model.protocol.Protocols;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Term;
import viommu.proof.prove.Effort;
import viommu.proof.prove.Prover;
import viommu.proof.prove.Result;
import viommu.proof.prove.Result.Standing;
import viommu.proof.solver.Z3;
import viommu.proof.system.Move;
import viommu.proof.system.Moves;
import viommu.proof.system.Proof;

/** What an implementation may do differently, and all of it together: the proofs do not object. */
class LegalVariantsTest {
    private static final Actors CLEAN = Actors.clean(false);

    /** An entry may stay although it is flushed out. */
    private static final class LateRings extends Rings {
        @Override
        Formula ready(Term ring, Term first) {
            return all(
                    any(
                            first.is(FlushQueueState.head.at(ring)),
                            first.is(tail.at(ring)),
                            Slots.from(FlushQueueState.head.at(ring), first, tail.at(ring))),
                    forAll(
                            FlushQueueState.SLOT,
                            s -> Slots.from(FlushQueueState.head.at(ring), s, first)
                                    .implies(flushedOut(FlushQueueState.entryCounter.at(ring, s)))));
        }
    }

    /** Flushes although there is room. */
    private static final class EagerDriver extends Driver {
        EagerDriver(Rings rings) {
            super(rings, CLEAN.order());
        }

        @Override
        Move whenFull(Move move, Formula full) {
            return order.go(move, cpu, piece("StartFlush"));
        }
    }

    private static Move makeRoom(Driver driver) {
        return driver.moves().stream()
                .filter(m -> m.name().equals("MakeRoom"))
                .findFirst()
                .orElseThrow();
    }

    private static Move invalidateAll() {
        return Move.of("device", "InvalidateAll").become(iotlb, i -> TABLE_PAGE.none());
    }

    private static Move fireUnarmed() {
        return Move.of("guest", "FireUnarmed")
                .when(at(timer.at(), "Idle"))
                .remove(timerOn)
                .become(undrained, r -> Formula.TRUE)
                .set(FlushQueueState.at, timer.at(), piece("StartFlush"));
    }

    private static Proof with(Proof proof, Move... more) {
        List<Move> moves = new ArrayList<>(proof.moves().moves());
        moves.addAll(List.of(more));
        return proof.with(new Moves(
                proof.moves().symbols(), proof.moves().axioms(), proof.moves().initial(), moves));
    }

    private static void assertThatNothingChanges(Proof proof) {
        var configuration = Protocols.named(proof.protocol()).configuration(proof.configuration());

        Result result = new Prover(new Z3(), Effort.standard()).judge(proof, condition -> {});

        assertThat(result.open()).isEmpty();
        assertThat(result.properties())
                .isNotEmpty()
                .allSatisfy(property -> assertThat(result.of(property))
                        .as(property)
                        .isEqualTo(configuration.shouldHold(property) ? Standing.PROVED : Standing.REFUTED));
    }

    @Tag("nightly")
    @Test
    void cpusReleaseLaterFlushEarlierAndTheTimerFiresAsItLikes() {
        Rings late = new LateRings();
        Actors lazy = CLEAN.with(new Driver(late, CLEAN.order()));

        assertThatNothingChanges(
                with(FlushQueueProof.perCpu(lazy), makeRoom(new EagerDriver(late)), fireUnarmed(), invalidateAll()));
    }

    @Test
    void withoutAQueueAnInvalidationMayCoverEverything() {
        Actors clean = Actors.clean(true);
        Actors wide = clean.with(new Flush(clean.order()) {
            @Override
            List<Move> strictMoves() {
                return List.of(invalidate(i -> Formula.TRUE));
            }
        });

        assertThatNothingChanges(with(FlushQueueProof.strict(wide), invalidateAll()));
    }

    @Tag("nightly")
    @Test
    void whoReleasesByAFlushThatBeganBeforeIsNoVariant() {
        Actors early = CLEAN.with(new Rings() {
            @Override
            Formula flushedOut(Term counter) {
                return counter.isAtMost(Term.number(0));
            }
        });

        Result result = new Prover(new Z3(), Effort.standard()).judge(FlushQueueProof.perCpu(early), condition -> {});

        assertThat(result.isInductive()).isFalse();
    }
}
