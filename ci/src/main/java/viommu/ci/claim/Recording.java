package viommu.ci.claim;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Logs of a real system that were held against the contract. They are expected to break nothing.
 *
 * @param name such as {@code linux-6.1-nvme-lazy}
 * @param lines that were read
 * @param rulings one for each rule that is about something in the logs; none if they could not be read
 * @param doubts why nothing is known although nothing is broken, a sentence each
 * @param command what does the same alone
 */
public record Recording(
        String name, Exit exit, long lines, List<Ruling> rulings, List<String> doubts, Duration time, String command) {

    /**
     * What was found of one rule.
     *
     * @param judged events that it was held against
     * @param notKnown events of which it cannot be told
     * @param broken how many of the judged ones break it
     * @param withdrawn why it is not judged after all; else empty
     * @param first the first few that break it
     */
    public record Ruling(
            String rule,
            String sentence,
            long judged,
            long notKnown,
            long broken,
            String withdrawn,
            List<Breach> first) {
        public Ruling {
            first = List.copyOf(first);
        }
    }

    /**
     * An event that breaks a rule.
     *
     * @param at its line
     * @param seen what it says
     * @param part the shortest part of the logs that breaks the rule in the same way, the guest's lines first; empty if it was
     *     not looked for
     * @param command what asks the contract again; empty if nothing can
     */
    public record Breach(Line at, String seen, List<Line> part, String command) {
        public Breach {
            part = List.copyOf(part);
        }

        /** Such as {@code guest.ftrace.gz:12: a map of ...}. */
        @Override
        public String toString() {
            return at.file() + ":" + at.number() + ": " + seen;
        }
    }

    /**
     * A line of a log.
     *
     * @param file as a user writes it
     * @param number from 1
     * @param text the event
     */
    public record Line(String file, long number, String text) {}

    public Recording {
        rulings = List.copyOf(rulings);
        doubts = List.copyOf(doubts);
    }

    /** Of logs that could not be read or judged. */
    public static Recording unread(String name, String why, String command) {
        return new Recording(name, Exit.INCONCLUSIVE, 0, List.of(), List.of(why), Duration.ZERO, command);
    }

    /** The rules that are broken. */
    public List<Ruling> broken() {
        return rulings.stream().filter(ruling -> ruling.broken() > 0).toList();
    }

    /** What is broken first of each rule, and what is doubtful; empty if there is nothing to say. */
    public String remarks() {
        return Stream.concat(
                        broken().stream()
                                .map(ruling -> ruling.rule()
                                        + ruling.first().stream()
                                                .findFirst()
                                                .map(breach -> " at " + breach)
                                                .orElse("")),
                        doubts.stream())
                .collect(Collectors.joining("; "));
    }

    /** Such as {@code linux-6.1-nvme-lazy: MapIsFree at ...}. */
    @Override
    public String toString() {
        return name + (remarks().isEmpty() ? "" : ": " + remarks());
    }
}
