package viommu.adapters.logs.witness;

import java.util.List;
import java.util.Map;

/**
 * What two logs do not tell, chosen: one order of their lines, and when between them the guest's table was written and looked at.
 *
 * @param after for each line of the emulator, how many lines of the guest were written before
 * @param writes of each page by each line that maps or unmaps it, and those of calls whose line is not in the log
 * @param looks when the table was looked at for a fill or a fault, by the number of its event from 0; none where nothing is known
 */
public record Witness(List<Integer> after, List<Write> writes, Map<Integer, Instant> looks) {
    /** Of a page that maps to nothing. */
    public static final long NONE = -1;

    public Witness {
        after = List.copyOf(after);
        writes = List.copyOf(writes);
        looks = Map.copyOf(looks);
    }

    /**
     * A time between two lines of both logs in their order.
     *
     * @param lines so many of both were written before
     * @param turn the order of what happens to one page between the same two lines; a write comes before a look of the same turn
     */
    public record Instant(int lines, int turn) implements Comparable<Instant> {
        @Override
        public int compareTo(Instant other) {
            return lines == other.lines ? Integer.compare(turn, other.turn) : Integer.compare(lines, other.lines);
        }
    }

    /**
     * @param line the number of the guest's event from 0; that after the last one if it is not in the log any more
     * @param frame {@link #NONE} if it was unmapped
     */
    public record Write(int line, long page, long frame, Instant at) {}
}
