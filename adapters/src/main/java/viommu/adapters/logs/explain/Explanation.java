package viommu.adapters.logs.explain;

import java.util.Optional;
import java.util.function.Supplier;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Side;
import viommu.adapters.logs.check.Breach;

/**
 * A breach in as few lines as it takes.
 *
 * @param schedule the same for the contract; empty if it is not about translations, or the contract has nothing against it in the
 *     order that was chosen
 */
public record Explanation(Breach breach, SubLog log, Optional<Schedule.Judged> schedule) {

    /**
     * @param guest gives its events, then null; empty if there is none, as the other
     * @param clockAhead by how much the emulator's clock is ahead of the guest's, in nanoseconds
     * @return empty if a part of the logs of reasonable length does not break the rule
     */
    public static Optional<Explanation> of(
            Breach breach,
            Optional<? extends Supplier<LogEvent>> guest,
            Optional<? extends Supplier<LogEvent>> emulator,
            long clockAhead) {
        long own = breach.event().at().nanos();
        boolean ofGuest = breach.side() == Side.GUEST;
        SubLog slice = new SubLog(
                Slice.of(guest, breach, ofGuest ? own : own - clockAhead),
                Slice.of(emulator, breach, ofGuest ? own + clockAhead : own));
        return Shortest.of(slice, breach)
                .map(shortest -> new Explanation(breach, shortest, Schedule.of(shortest, breach)));
    }
}
