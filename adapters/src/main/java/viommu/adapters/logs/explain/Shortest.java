package viommu.adapters.logs.explain;

import java.util.Optional;
import java.util.function.Predicate;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.check.Breach;
import viommu.adapters.logs.check.Rule;

/**
 * Shortens a part of two logs as long as it breaks the same rule by the same line.
 *
 * <p>Left out is only what can defend nobody: the beginning (the log began later then), the end (it ended earlier), uses of a
 * translation, and invalidations, in both logs. What was mapped, walked or unmapped in between stays.
 */
public final class Shortest {
    private final Breach breach;
    private SubLog now;

    private Shortest(SubLog from, Breach breach) {
        this.now = from;
        this.breach = breach;
    }

    /** Empty if it does not break the rule to begin with. */
    public static Optional<SubLog> of(SubLog from, Breach breach) {
        if (!from.breaks(breach)) {
            return Optional.empty();
        }
        Shortest shortest = new Shortest(from, breach);
        shortest.laterBeginning();
        shortest.earlierEnd();
        int before;
        do {
            before = shortest.now.size();
            shortest.withoutSingles();
            shortest.withoutInvalidations();
            shortest.oneByOneFromTheBeginning();
        } while (shortest.now.size() < before);
        return Optional.of(shortest.now);
    }

    private boolean accept(SubLog shorter) {
        boolean breaks = shorter.breaks(breach);
        now = breaks ? shorter : now;
        return breaks;
    }

    /** Both begin after the same invalidation, as late as it goes. */
    private void laterBeginning() {
        SubLog whole = now;
        int guest = whole.guest().size();
        int emulator = whole.emulator().size();
        while (guest > 0 || emulator > 0) {
            guest = last(whole, true, guest);
            emulator = last(whole, false, emulator);
            if (accept(whole.from(guest, emulator))) {
                return;
            }
        }
    }

    /** The last invalidation before a place; the beginning if there is none. */
    private static int last(SubLog log, boolean ofGuest, int before) {
        Predicate<LogEvent> invalidation = ofGuest
                ? event -> event instanceof LogEvent.GuestSubmit
                : event -> event instanceof LogEvent.Invalidation;
        var events = ofGuest ? log.guest() : log.emulator();
        for (int at = before - 1; at > 0; at--) {
            if (invalidation.test(events.get(at))) {
                return at;
            }
        }
        return 0;
    }

    private void earlierEnd() {
        boolean shorter = true;
        while (shorter) {
            shorter = !now.guest().isEmpty()
                    && accept(now.withoutGuest(now.guest().size() - 1));
            shorter |= !now.emulator().isEmpty()
                    && accept(now.withoutEmulator(now.emulator().size() - 1));
        }
    }

    private void oneByOneFromTheBeginning() {
        boolean shorter = true;
        while (shorter) {
            shorter = !now.guest().isEmpty() && accept(now.withoutGuest(0));
            shorter |= !now.emulator().isEmpty() && accept(now.withoutEmulator(0));
        }
    }

    private void withoutSingles() {
        for (int at = now.emulator().size() - 1; at >= 0; at--) {
            LogEvent event = now.emulator().get(at);
            boolean use = event instanceof LogEvent.Completed
                    || event instanceof LogEvent.Fill && breach.rule() != Rule.HIT_WAS_FILLED
                    || event instanceof LogEvent.Hit
                    || event instanceof LogEvent.Translation
                    || event instanceof LogEvent.Descriptor
                    || event instanceof LogEvent.EmulatorFault
                    || event instanceof LogEvent.ContextRead;
            if (use && !event.equals(breach.event())) {
                accept(now.withoutEmulator(at));
            }
        }
    }

    /** One of both logs at a time: the one with the same number from the end. */
    private void withoutInvalidations() {
        int number = 1;
        while (true) {
            int guest = fromTheEnd(now, true, number);
            int emulator = fromTheEnd(now, false, number);
            if (guest < 0 && emulator < 0) {
                return;
            }
            SubLog shorter = now;
            shorter = guest < 0 ? shorter : shorter.withoutGuest(guest);
            shorter = emulator < 0 ? shorter : shorter.withoutEmulator(emulator);
            boolean waited = emulator >= 0
                    && emulator < shorter.emulator().size()
                    && shorter.emulator().get(emulator) instanceof LogEvent.Completed;
            if (!accept(waited ? shorter.withoutEmulator(emulator) : shorter)) {
                number++;
            }
        }
    }

    private static int fromTheEnd(SubLog log, boolean ofGuest, int number) {
        int at = (ofGuest ? log.guest() : log.emulator()).size();
        for (int i = 0; i < number; i++) {
            int before = last(log, ofGuest, at);
            var events = ofGuest ? log.guest() : log.emulator();
            boolean first = before == 0
                    && (events.isEmpty()
                            || at == 0
                            || !(events.get(0) instanceof LogEvent.GuestSubmit
                                    || events.get(0) instanceof LogEvent.Invalidation));
            if (first) {
                return -1;
            }
            at = before;
        }
        return at;
    }
}
