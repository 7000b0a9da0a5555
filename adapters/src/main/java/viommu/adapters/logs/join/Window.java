package viommu.adapters.logs.join;

/**
 * When, by the lines of the guest's log, something can have happened that the emulator's log has between two invalidations.
 *
 * @param from it was after this line: the submission of the last invalidation that was complete; 0 if that is not in the log
 * @param to it was before the invalidation was carried out that is submitted by this line; {@link #OPEN} if there is none
 * @param back the next line of the processor that submitted it, which stands still until it is carried out; {@link #OPEN} if there is
 *     none
 */
record Window(long from, long to, long back) {
    static final long OPEN = Long.MAX_VALUE;

    /** Whether a write can have happened before its end; after its own submission a thread is too late. */
    boolean reached(long began) {
        return began < back && began != to;
    }

    /** Whether it is all in the guest's log. If nobody goes on after the submission, it may have been carried out after the log ended. */
    boolean closed() {
        return from > 0 && back != OPEN;
    }

    /** Whether whatever happened in it was over when the other one began. */
    boolean isBefore(Window other) {
        return back <= other.from;
    }

    Window since(long line) {
        return new Window(line, to, back);
    }
}
