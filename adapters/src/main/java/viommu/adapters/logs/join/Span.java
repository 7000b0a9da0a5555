package viommu.adapters.logs.join;

/** A value that the guest's table held for one page: when it was written, and when it was cleared, as line numbers. */
final class Span {
    static final long STILL = Long.MAX_VALUE;
    /** Of a value that the log does not tell: it was there before the log began. */
    static final long ANY = -1;

    final long value;
    final long began;
    final long line;
    /** It was written before this line: its own, or an earlier one that what was seen tells. */
    private long writtenBy;

    long clearBegan = STILL;
    long clearLine = STILL;
    /** The permissions that a walk has seen: 1 read, 2 write. */
    int permissions;

    Span(long value, long began, long line) {
        this.value = value;
        this.began = began;
        this.line = line;
        this.writtenBy = line;
    }

    /** What was seen tells that it was written before that line. */
    void writtenBy(long earlier) {
        writtenBy = Math.min(writtenBy, earlier);
    }

    /** What was seen tells that it was cleared before that line. */
    void clearedBy(long earlier) {
        clearLine = Math.min(clearLine, earlier);
    }

    void clear(long by, long at) {
        clearBegan = by;
        clearLine = at;
    }

    /** Whether the table can have held it at some time in the window. */
    boolean touches(Window window) {
        return clearLine > window.from() && window.reached(began);
    }

    /** Whether the table held it all the time, as far as the log was read. */
    boolean fills(Window window) {
        return writtenBy <= window.from() && (clearLine == STILL || !window.reached(clearBegan));
    }
}
