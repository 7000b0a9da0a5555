package viommu.adapters.logs.witness;

import java.util.List;
import viommu.adapters.logs.Level;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;

/** Who wrote a line of the guest: what it tells happened after the last line before it that the same writer wrote. */
final class Callers {
    private Callers() {}

    /** For each line the number of that one from 0; -1 if there is none or nobody knows. */
    static int[] since(List<LogEvent> guest) {
        int[] since = new int[guest.size()];
        for (int line = 0; line < since.length; line++) {
            int before = line - 1;
            while (before >= 0 && !ended(guest.get(before).at(), guest.get(line).at())) {
                before--;
            }
            since[line] = before;
        }
        return since;
    }

    /** Whether whoever wrote the later line cannot have been at it when the earlier one was written. */
    static boolean ended(Stamp earlier, Stamp later) {
        if (later.level() == Level.UNKNOWN || earlier.level() == Level.UNKNOWN || later.level() == Level.NMI) {
            return false;
        }
        if (later.level() == Level.TASK && later.task() != 0) {
            return earlier.level() == Level.TASK && earlier.task() == later.task();
        }
        return earlier.thread() == later.thread() && earlier.level().compareTo(later.level()) <= 0;
    }
}
