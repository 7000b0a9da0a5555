package viommu.model.pagetable;

import java.util.List;
import viommu.model.state.Domain;

/** Who writes the page table: one thread, busy with one map or unmap at a time ({@code Driver.tla}). */
public class Driver {
    protected final Constants c;
    protected final Coverage coverage;
    private final Plan plan;

    public Driver(Constants constants, Coverage coverage, Plan plan) {
        c = constants;
        this.coverage = coverage;
        this.plan = plan;
    }

    private static boolean idle(PageTableState s) {
        return s.task.todo.isEmpty();
    }

    private static void begin(PageTableState s, long iovas, List<Piece> pieces) {
        s.task.iovas.setBits(iovas);
        for (int k = 0; k < pieces.size(); k++) {
            s.task.todo.append(pieces.get(k).ordinal());
        }
    }

    /** The next piece of the task can be done. */
    protected static boolean isNext(PageTableState s, Piece piece) {
        return !s.task.todo.isEmpty() && s.task.todo.head() == piece.ordinal();
    }

    /** The next piece of the task is done; with the last one the driver is idle. */
    protected static void done(PageTableState s) {
        s.task.todo.removeHead();
        if (s.task.todo.isEmpty()) {
            s.task.rest();
        }
    }

    // What callers ask for.

    /** The caller's page is pinned; a lower table is linked where there is none. */
    public boolean map(PageTableState s, int iova, int frame) {
        int region = Constants.regionOf(iova);
        if (!idle(s) || !s.buffer.isNone(iova) || !s.superpage.isNone(region) || !s.isFree(frame)) {
            return false;
        }
        if (c.twoLevels() && s.lowerTable.isNone(region)) {
            int table = s.lowestFreeBut(frame);
            if (table == Domain.NONE) {
                return false;
            }
            s.lowerTable.set(region, table);
        }
        s.buffer.set(iova, frame);
        s.pinned.add(frame);
        begin(s, 1L << iova, plan.mapPieces());
        return true;
    }

    /** A superpage is mapped where no page is: there may be a lower table without entries. */
    public boolean mapSuperpage(PageTableState s, int region, int base) {
        int last = base + Constants.REGION_PAGES - 1;
        if (!idle(s) || !c.superpages() || base % Constants.REGION_PAGES != 0 || last >= c.frames()) {
            return false;
        }
        for (int k = 0; k < Constants.REGION_PAGES; k++) {
            if (!s.buffer.isNone(region * Constants.REGION_PAGES + k) || !s.isFree(base + k)) {
                return false;
            }
        }
        for (int k = 0; k < Constants.REGION_PAGES; k++) {
            s.buffer.set(region * Constants.REGION_PAGES + k, base + k);
            s.pinned.add(base + k);
        }
        begin(s, c.pagesOf(region), plan.superpagePieces(!s.lowerTable.isNone(region)));
        return true;
    }

    /** A caller that cuts a superpage unmaps nothing else. */
    public boolean unmap(PageTableState s, int first, int last) {
        if (!idle(s) || first > last) {
            return false;
        }
        for (int i = first; i <= last; i++) {
            if (s.buffer.isNone(i)) {
                return false;
            }
        }
        long range = Constants.bits(first, last);
        boolean cuts = false;
        boolean freesTable = false;
        for (int r = 0; r < c.regions(); r++) {
            long pages = c.pagesOf(r);
            boolean whole = (pages & ~range) == 0;
            cuts |= !s.superpage.isNone(r) && (pages & range) != 0 && !whole;
            freesTable |= !s.lowerTable.isNone(r) && whole;
        }
        if (cuts && Constants.regionOf(first) != Constants.regionOf(last)) {
            return false;
        }
        for (int i = first; i <= last; i++) {
            s.task.frames.add(lookUp(s, i));
        }
        begin(s, range, plan.unmapPieces(cuts, freesTable));
        return true;
    }

    /** The frame that an IOVA is mapped to, by the page table: what its unmap is to unpin. */
    public int lookUp(PageTableState s, int iova) {
        int region = Constants.regionOf(iova);
        return s.superpage.isNone(region)
                ? s.written.frame.at(iova)
                : s.superpage.at(region) + iova % Constants.REGION_PAGES;
    }

    // The pieces: the table.

    private boolean inTask(PageTableState s, int iova) {
        return s.task.iovas.contains(iova);
    }

    private static void setFrame(PageTableState s, int iova, int frame) {
        s.written.frame.set(iova, frame);
        if (!s.constants.buffered()) {
            s.memory.frame.set(iova, frame);
        }
    }

    private static void setPresent(PageTableState s, long present) {
        s.written.present.setBits(present);
        if (!s.constants.buffered()) {
            s.memory.present.setBits(present);
        }
    }

    /** Entries of which nothing is left. */
    private static void erase(PageTableState s, long iovas) {
        setPresent(s, s.written.present.bits() & ~iovas);
        for (int i = 0; i < s.constants.iovas(); i++) {
            if ((iovas >> i & 1) != 0) {
                setFrame(s, i, Constants.ZERO);
            }
        }
    }

    private void writeFramesOfTask(PageTableState s) {
        for (int i = 0; i < c.iovas(); i++) {
            if (inTask(s, i)) {
                setFrame(s, i, s.buffer.at(i));
            }
        }
    }

    public boolean writeEntries(PageTableState s) {
        if (!isNext(s, Piece.WRITE_ENTRIES)) {
            return false;
        }
        writeFramesOfTask(s);
        setPresent(s, s.written.present.bits() | s.task.iovas.bits());
        done(s);
        return true;
    }

    public boolean writeFrames(PageTableState s) {
        if (!isNext(s, Piece.WRITE_FRAMES)) {
            return false;
        }
        writeFramesOfTask(s);
        done(s);
        return true;
    }

    public boolean writePresent(PageTableState s) {
        if (!isNext(s, Piece.WRITE_PRESENT)) {
            return false;
        }
        setPresent(s, s.written.present.bits() | s.task.iovas.bits());
        done(s);
        return true;
    }

    public boolean writeSuperpage(PageTableState s) {
        if (!isNext(s, Piece.WRITE_SUPERPAGE)) {
            return false;
        }
        int first = Long.numberOfTrailingZeros(s.task.iovas.bits());
        long replaced = coverage.replaced(Constants.regionOf(first));
        for (int r = 0; r < c.regions(); r++) {
            if ((replaced >> r & 1) != 0) {
                unlink(s, r);
            }
        }
        s.superpage.set(Constants.regionOf(first), s.buffer.at(first));
        done(s);
        return true;
    }

    /** The lower table of a region, if it has one, is no longer part of the page table; its entries stay as they are. */
    private static void unlink(PageTableState s, int region) {
        if (!s.lowerTable.isNone(region)) {
            s.task.unlinked.add(s.lowerTable.at(region));
            s.lowerTable.clear(region);
        }
    }

    private static int cutRegion(PageTableState s) {
        return Constants.regionOf(Long.numberOfTrailingZeros(s.task.iovas.bits()));
    }

    /** A superpage of which a part is to be unmapped becomes a lower table; that needs a page. */
    public boolean split(PageTableState s) {
        int table = s.lowestFreeBut(Domain.NONE);
        if (!isNext(s, Piece.SPLIT) || table == Domain.NONE) {
            return false;
        }
        int region = cutRegion(s);
        for (int k = 0; k < Constants.REGION_PAGES; k++) {
            setFrame(s, region * Constants.REGION_PAGES + k, s.superpage.at(region) + k);
        }
        setPresent(s, s.written.present.bits() | c.pagesOf(region));
        s.lowerTable.set(region, table);
        s.superpage.clear(region);
        done(s);
        return true;
    }

    /** There is no memory for a table: the unmap returns an error, and everything is as before. */
    public boolean failSplit(PageTableState s) {
        if (!isNext(s, Piece.SPLIT)) {
            return false;
        }
        s.task.rest();
        return true;
    }

    /** A region that is unmapped as a whole loses its upper entry, and any other page its own. */
    public boolean clearEntries(PageTableState s) {
        if (!isNext(s, Piece.CLEAR_ENTRIES)) {
            return false;
        }
        long iovas = s.task.iovas.bits();
        long cleared = coverage.cleared(Long.numberOfTrailingZeros(iovas), 63 - Long.numberOfLeadingZeros(iovas));
        long entries = cleared;
        for (int r = 0; c.twoLevels() && r < c.regions(); r++) {
            if ((c.pagesOf(r) & ~cleared) == 0) {
                unlink(s, r);
                s.superpage.clear(r);
                entries &= ~c.pagesOf(r);
            }
        }
        if (c.buffered()) {
            setPresent(s, s.written.present.bits() & ~entries);
        } else {
            erase(s, entries);
        }
        done(s);
        return true;
    }

    public boolean zeroFrames(PageTableState s) {
        if (!isNext(s, Piece.ZERO_FRAMES)) {
            return false;
        }
        for (int i = 0; i < c.iovas(); i++) {
            if (inTask(s, i)) {
                setFrame(s, i, Constants.ZERO);
            }
        }
        done(s);
        return true;
    }

    /** Everything that was written is in memory when this is done. */
    public boolean writeBack(PageTableState s) {
        if (!isNext(s, Piece.WRITE_BACK)) {
            return false;
        }
        for (int i = 0; i < c.iovas(); i++) {
            s.memory.frame.set(i, s.written.frame.at(i));
        }
        s.memory.present.setBits(s.written.present.bits());
        done(s);
        return true;
    }

    // The pieces: the invalidation and what follows it.

    public boolean submit(PageTableState s) {
        if (!isNext(s, Piece.SUBMIT)) {
            return false;
        }
        s.request.pending.set(1);
        s.request.iovas.setBits(coveredBy(coverage.gathered(s)));
        s.request.leafOnly.set(coverage.leafOnly(s) ? 1 : 0);
        done(s);
        return true;
    }

    private long coveredBy(long iovas) {
        return iovas == 0
                ? 0
                : coverage.covered(Long.numberOfTrailingZeros(iovas), 63 - Long.numberOfLeadingZeros(iovas));
    }

    /** Instead of a range the driver may always invalidate everything. */
    public boolean submitGlobal(PageTableState s) {
        if (!isNext(s, Piece.SUBMIT)) {
            return false;
        }
        s.request.pending.set(1);
        s.request.iovas.setBits(coverage.everything());
        done(s);
        return true;
    }

    public boolean await(PageTableState s) {
        if (!isNext(s, Piece.AWAIT) || s.request.isPending()) {
            return false;
        }
        done(s);
        return true;
    }

    /** The unlinked table pages, and the entries in them, go back to the pool. */
    public boolean freeTables(PageTableState s) {
        if (!isNext(s, Piece.FREE_TABLES)) {
            return false;
        }
        for (int r = 0; r < c.regions(); r++) {
            if (s.lowerTable.isNone(r)) {
                erase(s, c.pagesOf(r));
            }
        }
        s.task.unlinked.clear();
        done(s);
        return true;
    }

    /** The unmap returns. */
    public boolean release(PageTableState s) {
        if (!isNext(s, Piece.RELEASE)) {
            return false;
        }
        for (int i = 0; i < c.iovas(); i++) {
            if (inTask(s, i)) {
                s.buffer.clear(i);
            }
        }
        s.pinned.setBits(s.pinned.bits() & ~s.task.frames.bits());
        done(s);
        return true;
    }
}
