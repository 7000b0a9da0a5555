package viommu.adapters.logs.trial;

import java.util.List;
import java.util.Optional;
import viommu.adapters.logs.Side;
import viommu.adapters.logs.check.Breach;
import viommu.adapters.logs.check.Rule;
import viommu.adapters.logs.check.Tally;
import viommu.adapters.logs.check.Windows;
import viommu.adapters.logs.join.Alignment;
import viommu.adapters.logs.join.JoinedCheck;
import viommu.adapters.logs.read.Counts;

/**
 * What came of it.
 *
 * @param windows empty without a guest's log
 * @param joined empty unless both logs are there and belong together
 */
public record LogReport(
        List<Read> logs, Tally tally, Optional<Guest> windows, Optional<Joined> joined, List<String> notes) {

    /** One side of one file. */
    public record Read(Source source, Side side, Counts counts) {}

    /** @param strict whether the guest invalidates what it unmaps at once */
    public record Guest(boolean strict, Windows windows) {}

    /** Where the logs were joined, and what came of it. */
    public record Joined(Alignment alignment, JoinedCheck check) {}

    public LogReport {
        logs = List.copyOf(logs);
        notes = List.copyOf(notes);
    }

    /** The same, of these files. */
    LogReport of(List<Read> files) {
        return new LogReport(files, tally, windows, joined, notes);
    }

    /** The first few breaches of every rule, in the order of the rules. */
    public List<Breach> breaches() {
        return tally.broken().stream()
                .flatMap(rule -> tally.first(rule).stream())
                .toList();
    }

    public long broken() {
        return tally.broken().stream().mapToLong(tally::broken).sum();
    }

    /** Whether anything was judged at all, and, with two logs, whether they could be joined. */
    public boolean conclusive() {
        boolean judged = List.of(Rule.values()).stream().anyMatch(rule -> tally.judged(rule) > 0);
        return judged
                && notes.isEmpty()
                && joined.flatMap(j -> j.check().stopped()).isEmpty();
    }
}
