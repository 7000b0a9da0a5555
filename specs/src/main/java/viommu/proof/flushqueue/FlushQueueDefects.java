package viommu.proof.flushqueue;

import static viommu.proof.flushqueue.FlushQueueState.TABLE_PAGE;
import static viommu.proof.flushqueue.FlushQueueState.at;
import static viommu.proof.flushqueue.FlushQueueState.entryCounter;
import static viommu.proof.flushqueue.FlushQueueState.hand;
import static viommu.proof.flushqueue.FlushQueueState.iotlb;
import static viommu.proof.flushqueue.FlushQueueState.isTimer;
import static viommu.proof.flushqueue.FlushQueueState.piece;
import static viommu.proof.flushqueue.FlushQueueState.pool;
import static viommu.proof.flushqueue.FlushQueueState.table;
import static viommu.proof.flushqueue.FlushQueueState.timer;
import static viommu.proof.flushqueue.FlushQueueState.timerOn;
import static viommu.proof.flushqueue.FlushQueueState.undrained;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Term;
import viommu.proof.system.Move;

/** The known mistakes, each as another part: as the classes of the model do it. */
final class FlushQueueDefects {
    private static final Map<String, UnaryOperator<Actors>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("OffByOneCounter", clean -> clean.with(new OffByOneCounter()));
        ALL.put("CounterBeforeClear", clean -> clean.with(new CounterBeforeClear()));
        ALL.put("EntryBeforeCounter", clean -> clean.with(new EntryBeforeCounter()));
        ALL.put("FinishBeforeFlush", clean -> clean.with(new FinishBeforeFlush(clean.order())));
        ALL.put("TimerWithoutFlush", clean -> clean.with(new TimerWithoutFlush(clean.order())));
        ALL.put("OtherRingsNotDrained", clean -> clean.with(new OtherRingsNotDrained(clean)));
        ALL.put("DroppedWhenFull", clean -> clean.with(new DroppedWhenFull(clean)));
        ALL.put("FullAfterFlush", clean -> clean.with(new FullAfterFlush()));
        ALL.put("UnarmedTimer", clean -> clean.with(new UnarmedTimer()));
        ALL.put("EarlyTableFree", clean -> clean.with(new EarlyTableFree(clean)));
        ALL.put("NarrowFlush", clean -> clean.with(new NarrowFlush(clean.order())));
        ALL.put("IovaFreedBeforeFlush", clean -> clean.with(new IovaFreedBeforeFlush()));
        ALL.put("KeptFreeList", clean -> clean.with(new KeptFreeList()));
    }

    private FlushQueueDefects() {}

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    static Actors in(Actors clean, String defect) {
        return ALL.get(defect).apply(clean);
    }

    private static final class OffByOneCounter extends Rings {
        @Override
        Formula flushedOut(Term counter) {
            return counter.isAtMost(Term.number(0));
        }
    }

    private static final class EntryBeforeCounter extends Rings {
        @Override
        Term counterFor(Term ring, Term slot) {
            return entryCounter.at(ring, slot);
        }
    }

    private static final class KeptFreeList extends Rings {
        @Override
        Formula pagesLeft(Formula isThere) {
            return isThere;
        }
    }

    private static final class UnarmedTimer extends Rings {
        @Override
        Formula timerArmed() {
            return timerOn.of().or(at(timer.at(), "Idle"));
        }
    }

    private static final class CounterBeforeClear extends Order {
        CounterBeforeClear() {
            super(false);
        }

        @Override
        Term then(Term who, String piece) {
            return switch (piece) {
                case "Idle" -> piece("MakeRoom");
                case "AddEntry" -> piece("ClearPte");
                case "ClearPte" -> piece("Idle");
                default -> super.then(who, piece);
            };
        }
    }

    private static final class FullAfterFlush extends Order {
        FullAfterFlush() {
            super(false);
        }

        @Override
        Term then(Term who, String piece) {
            return piece.equals("FinishFlush")
                    ? Term.choice(isTimer(who), piece("DrainRing"), piece("AddEntry"))
                    : super.then(who, piece);
        }
    }

    private static final class IovaFreedBeforeFlush extends Order {
        IovaFreedBeforeFlush() {
            super(true);
        }

        @Override
        Term then(Term who, String piece) {
            return switch (piece) {
                case "ClearPte" -> piece("Release");
                case "Release" -> piece("Invalidate");
                case "Invalidate" -> piece("Idle");
                default -> super.then(who, piece);
            };
        }
    }

    private static final class FinishBeforeFlush extends Flush {
        FinishBeforeFlush(Order order) {
            super(order);
        }

        @Override
        Move startFlush() {
            return order.go(countFinished(begin()), who, piece("Invalidate"));
        }

        @Override
        List<Move> moves() {
            return Stream.concat(super.moves().stream(), Stream.of(invalidate(i -> Formula.TRUE)))
                    .toList();
        }
    }

    private static final class TimerWithoutFlush extends Flush {
        TimerWithoutFlush(Order order) {
            super(order);
        }

        @Override
        Move startFlush() {
            return counted(begin().become(iotlb, i -> Term.choice(isTimer(who), iotlb.at(i), TABLE_PAGE.none())));
        }
    }

    private static final class NarrowFlush extends Flush {
        NarrowFlush(Order order) {
            super(order);
        }

        @Override
        Move startFlush() {
            return counted(begin().become(
                            iotlb,
                            i -> Term.choice(isTimer(who).or(hand.at(who).is(i)), TABLE_PAGE.none(), iotlb.at(i))));
        }
    }

    private static final class OtherRingsNotDrained extends Timer {
        OtherRingsNotDrained(Actors clean) {
            super(clean.rings(), clean.order());
        }

        @Override
        Move drained(Move move) {
            return move.become(undrained, r -> Formula.FALSE)
                    .set(FlushQueueState.at, timer.at(), order.then(timer.at(), "DrainRing"));
        }
    }

    private static final class DroppedWhenFull extends Driver {
        DroppedWhenFull(Actors clean) {
            super(clean.rings(), clean.order());
        }

        @Override
        Move whenFull(Move move, Formula full) {
            Term kept = hand.at(cpu);
            return move.set(FlushQueueState.at, cpu, Term.choice(full, piece("Idle"), piece("AddEntry")))
                    .set(hand, cpu, Term.choice(full, FlushQueueState.IOVA.none(), kept));
        }
    }

    private static final class EarlyTableFree extends Driver {
        EarlyTableFree(Actors clean) {
            super(clean.rings(), clean.order());
        }

        @Override
        Move clearPte() {
            return super.clearPte().add(pool, table.at(hand.at(cpu))).set(table, hand.at(cpu), TABLE_PAGE.none());
        }
    }
}
