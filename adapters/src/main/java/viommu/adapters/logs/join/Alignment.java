package viommu.adapters.logs.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.check.Scopes;
import viommu.conformance.Scope;

/**
 * Where the invalidations of two logs begin to be the same: those that the guest's log begins with are looked for among those that
 * the emulator's log begins with, and the other way round. Where several places fit as well, that one counts where the two clocks
 * go most alike.
 *
 * @param guest so many submissions come before it
 * @param emulator so many invalidations come before it
 * @param matched so many of those that were compared are the same
 * @param compared so many were compared
 */
public record Alignment(int guest, int emulator, int matched, int compared) {
    private static final int PATTERN = 256;
    private static final int SEARCHED = 4096;
    private static final int LEAST_PERCENT = 70;

    private record Mark(int scope, long nanos) {}

    /** @return empty if they have nothing in common */
    public static Optional<Alignment> of(Supplier<LogEvent> guestLog, Supplier<LogEvent> emulatorLog) {
        Map<Scope, Integer> numbers = new HashMap<>();
        List<Mark> guest = marks(guestLog, numbers);
        List<Mark> emulator = marks(emulatorLog, numbers);
        List<Integer> guestScopes = guest.stream().map(Mark::scope).toList();
        List<Integer> emulatorScopes = emulator.stream().map(Mark::scope).toList();
        Alignment best = null;
        double bestSpread = Double.MAX_VALUE;
        for (int skip = 0; skip < Math.max(guest.size(), emulator.size()); skip++) {
            for (Alignment tried : List.of(
                    matched(guestScopes, 0, emulatorScopes, skip), matched(guestScopes, skip, emulatorScopes, 0))) {
                boolean better = best == null || tried.matched > best.matched;
                if (better || tried.matched == best.matched) {
                    double spread = spread(guest, emulator, tried);
                    if (better || spread < bestSpread) {
                        best = tried;
                        bestSpread = spread;
                    }
                }
            }
        }
        return Optional.ofNullable(best).filter(a -> a.matched > 0 && a.matched * 100 >= a.compared * LEAST_PERCENT);
    }

    private static List<Mark> marks(Supplier<LogEvent> log, Map<Scope, Integer> numbers) {
        List<Mark> marks = new ArrayList<>();
        for (LogEvent event = log.get(); event != null && marks.size() < SEARCHED; event = log.get()) {
            Optional<Scope> scope = event instanceof LogEvent.GuestSubmit submit
                    ? submit.scope()
                    : event instanceof LogEvent.Invalidation done ? done.scope() : Optional.empty();
            long nanos = event.at().nanos();
            scope.filter(Scopes::ofTranslations)
                    .map(Scopes::plain)
                    .ifPresent(s -> marks.add(new Mark(numbers.computeIfAbsent(s, n -> numbers.size()), nanos)));
        }
        return marks;
    }

    /** Goes through both, leaving out what one of them lacks. */
    private static Alignment matched(List<Integer> guest, int fromGuest, List<Integer> emulator, int fromEmulator) {
        int g = fromGuest;
        int e = fromEmulator;
        int matched = 0;
        int compared = 0;
        while (g < guest.size() && e < emulator.size() && compared < PATTERN) {
            Pairing pairing = Pairing.of(ahead(guest, g), ahead(emulator, e));
            matched += pairing == Pairing.PAIR ? 1 : 0;
            compared++;
            g += pairing == Pairing.EMULATOR_ONLY ? 0 : 1;
            e += pairing == Pairing.GUEST_ONLY ? 0 : 1;
            if (compared - matched > Pairing.AHEAD) {
                break;
            }
        }
        return new Alignment(fromGuest, fromEmulator, matched, compared);
    }

    private static List<Integer> ahead(List<Integer> scopes, int from) {
        return scopes.subList(from, Math.min(scopes.size(), from + Pairing.AHEAD + 1));
    }

    /** How far the clocks drift apart, in nanoseconds. */
    private static double spread(List<Mark> guest, List<Mark> emulator, Alignment tried) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < tried.matched; i++) {
            int g = tried.guest + i;
            int e = tried.emulator + i;
            if (g < guest.size()
                    && e < emulator.size()
                    && guest.get(g).scope() == emulator.get(e).scope()) {
                long ahead = emulator.get(e).nanos() - guest.get(g).nanos();
                least = Math.min(least, ahead);
                most = Math.max(most, ahead);
            }
        }
        return least > most ? Double.MAX_VALUE : most - least;
    }
}
