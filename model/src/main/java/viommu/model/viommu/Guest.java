package viommu.model.viommu;

/**
 * The guest: its IOMMU driver (one thread, busy with one task at a time), the callers of map and unmap, and the timer
 * ({@code Guest.tla}).
 */
public class Guest {
    protected final Constants c;
    protected final Strategy strategy;

    public Guest(Constants constants, Strategy strategy) {
        c = constants;
        this.strategy = strategy;
    }

    protected final boolean driverIdle(ViommuState s) {
        return s.guestRuns() && s.task.todo.isEmpty();
    }

    private void begin(ViommuState s, long iovas, java.util.List<Piece> pieces) {
        s.task.iovas.setBits(iovas);
        s.task.todo.clear();
        for (int k = 0; k < pieces.size(); k++) {
            s.task.todo.append(pieces.get(k).ordinal());
        }
    }

    /** The next piece of the task can be done. */
    protected final boolean isNext(ViommuState s, Piece piece) {
        return s.guestRuns() && !s.task.todo.isEmpty() && s.task.todo.head() == piece.ordinal();
    }

    /** The next piece of the task is done; with the last one the driver lets go of its IOVAs. */
    protected final void done(ViommuState s) {
        s.task.todo.removeHead();
        if (s.task.todo.isEmpty()) {
            s.task.iovas.clear();
        }
    }

    /** Optimistic: a map of the same page will find this mapping. */
    private boolean revivable(ViommuState s, int page) {
        if (c.teardown == Teardown.OPTIMISTIC) {
            for (int i = 0; i < c.iova.size(); i++) {
                if (s.mapping.is(i, Mapping.STALE) && s.buffer.at(i) == page) {
                    return true;
                }
            }
        }
        return false;
    }

    // Map and unmap begin.

    public boolean map(ViommuState s, int iova, int page) {
        if (!driverIdle(s)
                || !s.mapping.is(iova, Mapping.FREE)
                || !s.pageUse.is(page, PageUse.IDLE)
                || revivable(s, page)) {
            return false;
        }
        s.ioPageTable.set(iova, page);
        s.buffer.set(iova, page);
        s.mapping.set(iova, Mapping.MAPPING);
        s.pageUse.set(page, PageUse.BUFFER);
        begin(s, 1L << iova, strategy.mapPieces());
        return true;
    }

    public boolean unmap(ViommuState s, int iova) {
        if (!driverIdle(s) || !s.mapping.is(iova, Mapping.LIVE) || !strategy.roomForStale(s)) {
            return false;
        }
        s.mapping.set(iova, Mapping.UNMAPPING);
        begin(s, 1L << iova, strategy.unmapPieces());
        return true;
    }

    /** No page-table write, no invalidation; not once the flush has begun (the driver is not idle then). */
    public boolean reuse(ViommuState s, int iova, int page) {
        if (!driverIdle(s)
                || c.teardown != Teardown.OPTIMISTIC
                || !s.mapping.is(iova, Mapping.STALE)
                || s.buffer.at(iova) != page
                || !s.pageUse.is(page, PageUse.IDLE)) {
            return false;
        }
        revive(s, iova, page);
        return true;
    }

    /** The stale mapping is live again. */
    protected final void revive(ViommuState s, int iova, int page) {
        s.mapping.set(iova, Mapping.LIVE);
        s.age.set(iova, 0);
        s.pageUse.set(page, PageUse.BUFFER);
    }

    public boolean flushStale(ViommuState s, int batch) {
        if (!driverIdle(s) || !strategy.flushDue(s, batch)) {
            return false;
        }
        begin(s, batch, strategy.flushPieces());
        return true;
    }

    // The pieces.

    /** The status word of the driver's task. An asynchronous teardown has one of its own. */
    private int taskWord(ViommuState s) {
        if (c.teardown == Teardown.ASYNC) {
            int iova = Long.numberOfTrailingZeros(s.task.iovas.bits());
            if (!s.mapping.is(iova, Mapping.MAPPING)) {
                return c.wordFor(iova);
            }
        }
        return c.driverWord();
    }

    public boolean clearPte(ViommuState s) {
        if (!isNext(s, Piece.CLEAR_PTE)) {
            return false;
        }
        for (int i = 0; i < c.iova.size(); i++) {
            if (s.task.iovas.contains(i)) {
                s.ioPageTable.clear(i);
            }
        }
        done(s);
        return true;
    }

    /** The whole batch and its wait descriptor, one doorbell. */
    public boolean submitInvalidation(ViommuState s, int order) {
        int[] iovas = c.order(order);
        if (!isNext(s, Piece.SUBMIT_INVALIDATION)
                || s.task.iovas.bits() != c.orderBits(order)
                || s.queue.length() + iovas.length + 1 > c.queueCapacity) {
            return false;
        }
        for (int iova : iovas) {
            s.queue.append(c.invalidate(iova));
        }
        submitWait(s);
        return true;
    }

    /** The wait descriptor that ends a batch, and with it the piece. */
    protected final void submitWait(ViommuState s) {
        s.queue.append(c.wait(taskWord(s)));
        done(s);
    }

    public boolean awaitCompletion(ViommuState s) {
        if (!isNext(s, Piece.AWAIT_COMPLETION) || !s.completed.contains(taskWord(s))) {
            return false;
        }
        s.completed.remove(taskWord(s));
        done(s);
        return true;
    }

    /** The page of an IOVA whose caller still waits goes back to the caller. */
    private void giveBackPage(ViommuState s, int iova) {
        if (s.mapping.is(iova, Mapping.UNMAPPING) && !s.buffer.isNone(iova)) {
            s.pageUse.set(s.buffer.at(iova), PageUse.IDLE);
        }
    }

    /** The teardown is complete; if the caller has waited for it, the unmap returns. */
    public boolean release(ViommuState s) {
        if (!isNext(s, Piece.RELEASE)) {
            return false;
        }
        for (int i = 0; i < c.iova.size(); i++) {
            if (s.task.iovas.contains(i)) {
                giveBackPage(s, i);
                s.buffer.clear(i);
                s.mapping.set(i, Mapping.FREE);
                s.age.set(i, 0);
            }
        }
        done(s);
        return true;
    }

    /** Map or unmap returns to its caller. */
    public boolean returnToCaller(ViommuState s) {
        if (!isNext(s, Piece.RETURN)) {
            return false;
        }
        for (int i = 0; i < c.iova.size(); i++) {
            if (s.task.iovas.contains(i)) {
                giveBackPage(s, i);
                s.mapping.set(i, s.mapping.is(i, Mapping.MAPPING) ? Mapping.LIVE : Mapping.STALE);
            }
        }
        done(s);
        return true;
    }

    // The rest of the guest.

    /** The operating system gives a returned page to something else. */
    public boolean reusePage(ViommuState s, int page) {
        if (!s.guestRuns() || !s.pageUse.is(page, PageUse.IDLE)) {
            return false;
        }
        s.pageUse.set(page, PageUse.REUSED);
        return true;
    }

    public boolean freePage(ViommuState s, int page) {
        if (!s.guestRuns() || !s.pageUse.is(page, PageUse.REUSED)) {
            return false;
        }
        s.pageUse.set(page, PageUse.IDLE);
        return true;
    }

    /** The timer is assumed to be served before it ticks again: no stale mapping grows older than {@code StaleAge}. */
    public boolean tick(ViommuState s) {
        if (!s.guestRuns() || s.stale() == 0) {
            return false;
        }
        for (int i = 0; i < c.iova.size(); i++) {
            if (s.mapping.is(i, Mapping.STALE) && s.age.at(i) >= c.staleAge) {
                return false;
            }
        }
        for (int i = 0; i < c.iova.size(); i++) {
            if (s.mapping.is(i, Mapping.STALE)) {
                s.age.add(i, 1);
            }
        }
        return true;
    }
}
