package viommu.adapters.logs.witness;

import viommu.adapters.logs.LogEvent;

/**
 * When the table can have been looked at for a fill or a fault, by numbers of lines of both logs.
 *
 * @param event its number in the emulator's log from 0
 * @param page that was looked at
 * @param frame that was found; {@link Witness#NONE} for a fault
 * @param rights 1 to read, 2 to write: those that were found, or for a fault the one that was not
 * @param from not before so many lines
 * @param to not after so many
 */
record Look(int event, long page, long frame, int rights, int from, int to) {
    static final int READ = 1;
    static final int WRITE = 2;

    static Look of(LogEvent.Fill fill, int event, long frame, int from, int to) {
        return new Look(event, LogEvent.page(fill.iova()), frame, (int) fill.entry() & (READ | WRITE), from, to);
    }

    static Look of(LogEvent.EmulatorFault fault, int event, int right, int from, int to) {
        return new Look(event, LogEvent.page(fault.iova()), Witness.NONE, right, from, to);
    }

    boolean isFault() {
        return frame == Witness.NONE;
    }

    /** The same, not before so many lines. */
    Look since(int lines) {
        return new Look(event, page, frame, rights, Math.max(from, lines), to);
    }
}
