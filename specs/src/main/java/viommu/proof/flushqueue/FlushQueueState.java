package viommu.proof.flushqueue;

import java.util.Arrays;
import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Function;
import viommu.proof.logic.Relation;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Symbol;
import viommu.proof.logic.Term;

/** The variables of {@code FlushQueueState.tla}, under the same names. */
final class FlushQueueState {
    /** The CPUs and the timer. */
    static final Sort.Things FLUSHER = new Sort.Things("Flusher", "f", false, 1);

    static final Sort.Things RING = new Sort.Things("Ring", "r");
    /** One of them stays empty. */
    static final Sort.Things SLOT = new Sort.Things("Slot", "s", true, 1);

    /** One of them can be in a CPU's hands while a ring is full. */
    static final Sort.Things IOVA = new Sort.Things("Iova", "i", false, 1);

    static final Sort.Things TABLE_PAGE = new Sort.Things("TablePage", "t", false, 1);

    private static final Sort.Names MAPPING = Sort.Names.of("Mapping", "Free", "Live", "Cleared");
    private static final Sort.Names PIECE = Sort.Names.of(
            "Piece",
            "Idle",
            "ClearPte",
            "MakeRoom",
            "StartFlush",
            "FinishFlush",
            "AddEntry",
            "DrainRing",
            "Invalidate",
            "Release");

    /** The flusher that is no CPU. */
    static final Function timer = Function.constant("timer", FLUSHER);
    /** The ring that a CPU queues in. */
    static final Function ringOf = Function.constant("ringOf", RING, FLUSHER);

    static final Function mapping = Function.of("mapping", MAPPING, IOVA);
    static final Function table = Function.of("table", TABLE_PAGE, IOVA);
    static final Relation pool = Relation.of("pool", TABLE_PAGE);
    static final Function at = Function.of("at", PIECE, FLUSHER);
    static final Function hand = Function.of("hand", IOVA, FLUSHER);
    static final Function head = Function.of("head", SLOT, RING);
    static final Function tail = Function.of("tail", SLOT, RING);
    static final Function entryIova = Function.of("entryIova", IOVA, RING, SLOT);
    static final Function entryCounter = Function.of("entryCounter", Sort.NUMBER, RING, SLOT);
    static final Relation entryPages = Relation.of("entryPages", RING, SLOT, TABLE_PAGE);
    static final Function started = Function.of("started", Sort.NUMBER);
    static final Relation timerOn = Relation.of("timerOn");
    static final Relation undrained = Relation.of("undrained", RING);
    static final Function iotlb = Function.of("iotlb", TABLE_PAGE, IOVA);
    /** The IOVAs of DMAs that are translated and have not landed, however many. */
    static final Relation inflight = Relation.of("inflight", IOVA);
    /** Whose flush has started and is not finished. */
    static final Relation flushing = Relation.ghost("flushing", FLUSHER);

    /** Where there is no flush queue. */
    static final List<Symbol> STRICT = List.of(timer, mapping, table, pool, at, hand, iotlb, inflight);

    static final List<Symbol> ALL = List.of(
            timer,
            ringOf,
            Slots.between,
            Slots.zero,
            mapping,
            table,
            pool,
            at,
            hand,
            head,
            tail,
            entryIova,
            entryCounter,
            entryPages,
            started,
            timerOn,
            undrained,
            iotlb,
            inflight,
            flushing);

    private FlushQueueState() {}

    static Term state(String mapping) {
        return MAPPING.value(mapping);
    }

    static Formula is(Term iova, String state) {
        return mapping.at(iova).is(MAPPING.value(state));
    }

    static Term piece(String piece) {
        return PIECE.value(piece);
    }

    static Formula at(Term who, String... pieces) {
        return at.at(who).isOneOf(Arrays.stream(pieces).map(PIECE::value).toList());
    }

    static Formula isTimer(Term who) {
        return who.is(timer.at());
    }

    static Formula isCpu(Term who) {
        return isTimer(who).not();
    }

    /** A CPU is inside an unmap of the IOVA. */
    static Formula inHand(Term iova) {
        return Formula.exists(FLUSHER, c -> hand.at(c).is(iova));
    }

    /** The slot is between head and tail. */
    static Formula inUse(Term ring, Term slot) {
        return Slots.from(head.at(ring), slot, tail.at(ring));
    }
}
