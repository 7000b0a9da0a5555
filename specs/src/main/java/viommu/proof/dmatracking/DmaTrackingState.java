package viommu.proof.dmatracking;

import java.util.Arrays;
import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Function;
import viommu.proof.logic.Relation;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Symbol;
import viommu.proof.logic.Term;

/**
 * The variables of {@code DmaTrackingState.tla} where a request names one page and the host unpins what was not mapped lately
 * ({@code SingleLru}): then a set of pages that a CPU or the pin worker is busy with is one page or None, and there is no balloon.
 */
final class DmaTrackingState {
    static final Sort.Things CPU = new Sort.Things("Cpu", "c");
    static final Sort.Things PAGE = new Sort.Things("Pages", "p", true);

    private static final Sort.Names PIECE = Sort.Names.of(
            "Piece", "Idle", "Increment", "SetAccessed", "TestPinned", "Ask", "Recheck", "Undo", "Unmap", "Decrement");
    private static final Sort.Names LOCK = Sort.Names.of("Lock", "Nobody", "Pinner", "Unpinner");
    private static final Sort.Names PINNER = Sort.Names.of("PinnerStep", "Idle", "Test", "Map", "Set", "Answer");
    private static final Sort.Names UNPINNER =
            Sort.Names.of("UnpinnerStep", "Idle", "CompareAndSwap", "Unmap", "Unpin", "Restore", "ClearAccessed");
    private static final Sort.Names OWNER = Sort.Names.of("Owner", "Guest", "Other");

    static final Function count = Function.of("count", Sort.NUMBER, PAGE);
    static final Relation accessed = Relation.of("accessed", PAGE);
    static final Relation pinned = Relation.of("pinned", PAGE);
    static final Function at = Function.of("at", PIECE, CPU);
    static final Function request = Function.of("request", PAGE, CPU);
    /** The CPU found its page not to be pinned. */
    static final Relation missing = Relation.of("missing", CPU);

    static final Relation asking = Relation.of("asking", CPU);
    static final Relation inUse = Relation.of("inUse", CPU);
    static final Function lock = Function.of("lock", LOCK);
    static final Function pinnerAt = Function.of("pinner.at", PINNER);
    static final Function pinnerCpu = Function.of("pinner.cpu", CPU);
    static final Function pinnerLeft = Function.of("pinner.left", PAGE);
    static final Function unpinnerAt = Function.of("unpinner.at", UNPINNER);
    static final Function unpinnerPage = Function.of("unpinner.page", PAGE);
    static final Relation unpinList = Relation.of("unpinList", PAGE);
    static final Relation ioTable = Relation.of("ioTable", PAGE);
    static final Relation vfioPins = Relation.of("vfioPins", PAGE);
    static final Function owner = Function.of("owner", OWNER, PAGE);
    /** The CPU has counted the page, and not taken that back. */
    static final Relation counted = Relation.ghost("counted", PAGE, CPU);

    static final List<Symbol> SYMBOLS = List.of(
            count,
            accessed,
            pinned,
            at,
            request,
            missing,
            asking,
            inUse,
            lock,
            pinnerAt,
            pinnerCpu,
            pinnerLeft,
            unpinnerAt,
            unpinnerPage,
            unpinList,
            ioTable,
            vfioPins,
            owner,
            counted);

    private DmaTrackingState() {}

    static Term piece(String piece) {
        return PIECE.value(piece);
    }

    static Formula cpuAt(Term cpu, String... pieces) {
        return at.at(cpu).isOneOf(Arrays.stream(pieces).map(PIECE::value).toList());
    }

    static Term holder(String who) {
        return LOCK.value(who);
    }

    static Formula locked(String who) {
        return lock.at().is(LOCK.value(who));
    }

    static Term pinnerStep(String step) {
        return PINNER.value(step);
    }

    static Formula pinning(String... steps) {
        return pinnerAt.at().isOneOf(Arrays.stream(steps).map(PINNER::value).toList());
    }

    static Term unpinnerStep(String step) {
        return UNPINNER.value(step);
    }

    static Formula unpinning(String... steps) {
        return unpinnerAt.at().isOneOf(Arrays.stream(steps).map(UNPINNER::value).toList());
    }

    static Term who(String who) {
        return OWNER.value(who);
    }

    static Formula isGuests(Term page) {
        return owner.at(page).is(OWNER.value("Guest"));
    }

    /** The CPU has counted its page. */
    static Formula hasCounted(Term cpu) {
        return cpuAt(cpu, "SetAccessed", "TestPinned", "Ask", "Recheck", "Undo", "Unmap", "Decrement");
    }

    /** A worker of the host is busy with the page. */
    static Formula inHand(Term page) {
        return unpinnerPage.at().is(page).or(pinnerLeft.at().is(page));
    }
}
