package viommu.adapters.logs.join;

/** A value that the guest's table held for one page: when it was written, and when it was cleared, as line numbers. */
final class Span {
    static final long STILL = Long.MAX_VALUE;
    /** Of a value that the log does not tell: it was there before the log began. */
    static final long ANY = -1;

    final long value;
    final long began;
    final long line;
    final int processor;
    long clearBegan = STILL;
    long clearLine = STILL;
    int clearProcessor;
    /** The permissions that a walk has seen: 1 read, 2 write. */
    int permissions;

    Span(long value, long began, long line, int processor) {
        this.value = value;
        this.began = began;
        this.line = line;
        this.processor = processor;
    }

    void clear(long by, long at, int on) {
        clearBegan = by;
        clearLine = at;
        clearProcessor = on;
    }

    /** Whether the table can have held it at some time in the window. */
    boolean touches(Window window) {
        return clearLine > window.from() && window.reached(began, line, processor);
    }

    /** Whether the table held it all the time, as far as the log was read. */
    boolean fills(Window window) {
        return line <= window.from() && (clearLine == STILL || !window.reached(clearBegan, clearLine, clearProcessor));
    }
}
