package viommu.specs.tlc.distributed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import viommu.specs.tlc.TlcCounts;

/**
 * What the server's books say at the end.
 *
 * @param blocks that were answered
 * @param expanded states, each counted once
 * @param twice how often a state was expanded that had been expanded before
 * @param doubtful blocks answered by a worker of which an earlier answer did not arrive
 */
record Accounts(long blocks, long expanded, long twice, long doubtful) {
    private static final Pattern TEXT = Pattern.compile("blocks=(\\d+) expanded=(\\d+) twice=(\\d+) doubtful=(\\d+)");

    static Optional<Accounts> of(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Accounts(
                        Long.parseLong(matcher.group(1)),
                        Long.parseLong(matcher.group(2)),
                        Long.parseLong(matcher.group(3)),
                        Long.parseLong(matcher.group(4))))
                : Optional.empty();
    }

    /** Why a search that is said to be over may have missed something; empty if it cannot. */
    String gap(TlcCounts told) {
        if (expanded != told.distinct()) {
            return told.distinct() + " states were found and " + expanded + " expanded: TLC lost some with a worker";
        }
        return doubtful == 0
                ? ""
                : "a worker went on after an answer of it was lost, and may have kept states to itself";
    }

    /**
     * The states generated as a single process counts them. The server tells the successors, plus the distinct states, minus the
     * blocks.
     */
    TlcCounts corrected(TlcCounts told, long initialStates) {
        long generated = told.generated() - told.distinct() + blocks + initialStates;
        return new TlcCounts(generated, told.distinct(), told.queued(), told.depth());
    }
}
