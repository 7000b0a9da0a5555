package viommu.adapters.logs.witness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import viommu.adapters.logs.LogEvent;

/** Tries all witnesses of two short logs, one after the other, on {@link Replay}. Calls that go on when the log ends are left out. */
final class EveryWitness {
    private record Place(int line, long page, long frame) {}

    private final Logs logs;
    private final List<Place> places = new ArrayList<>();
    private final List<Integer> asked = new ArrayList<>();

    private EveryWitness(Logs logs) {
        this.logs = logs;
        for (int line = 0; line < logs.guest().size(); line++) {
            LogEvent event = logs.guest().get(line);
            if (event instanceof LogEvent.GuestMap map) {
                places.add(new Place(line, LogEvent.page(map.iova()), LogEvent.page(map.address())));
            } else if (event instanceof LogEvent.GuestUnmap unmap) {
                places.add(new Place(line, LogEvent.page(unmap.iova()), Witness.NONE));
            }
        }
        for (int event = 0; event < logs.emulator().size(); event++) {
            LogEvent what = logs.emulator().get(event);
            if (what instanceof LogEvent.Fill || what instanceof LogEvent.EmulatorFault) {
                asked.add(event);
            }
        }
    }

    /** Whether one of them is accepted. */
    static boolean exists(Logs logs) {
        EveryWitness all = new EveryWitness(logs);
        Logs order = all.only(EveryWitness::invalidates);
        List<List<Integer>> orders = new ArrayList<>();
        orders(logs.emulator().size(), 0, logs.guest().size(), new ArrayList<>(), orders);
        return orders.stream()
                .filter(after -> Replay.of(order, new Witness(after, List.of(), Map.of()))
                        .isEmpty())
                .anyMatch(after -> all.writes(after, new ArrayList<>()));
    }

    /** Nothing but what is left: if that is refused, so is all. */
    private Logs only(Predicate<LogEvent> left) {
        Function<LogEvent, LogEvent> take =
                event -> left.test(event) ? event : new LogEvent.Other(event.at(), "left out");
        return new Logs(
                logs.guest().stream().map(take).toList(),
                logs.emulator().stream().map(take).toList(),
                logs.strict(),
                logs.submissions(),
                logs.invalidations());
    }

    private static boolean invalidates(LogEvent event) {
        return event instanceof LogEvent.GuestSubmit
                || event instanceof LogEvent.Invalidation
                || event instanceof LogEvent.Completed;
    }

    private static void orders(int events, int from, int to, List<Integer> chosen, List<List<Integer>> all) {
        if (chosen.size() == events) {
            all.add(List.copyOf(chosen));
            return;
        }
        for (int after = from; after <= to; after++) {
            chosen.add(after);
            orders(events, after, to, chosen, all);
            chosen.remove(chosen.size() - 1);
        }
    }

    private boolean writes(List<Integer> after, List<Witness.Write> writes) {
        if (writes.size() == places.size()) {
            Logs unused = only(event -> invalidates(event) || event instanceof LogEvent.OfGuest);
            return Replay.of(unused, new Witness(after, writes, Map.of())).isEmpty()
                    && looks(after, writes, new HashMap<>(), 0);
        }
        Place place = places.get(writes.size());
        int to = place.line();
        for (int before : after) {
            to += before <= place.line() ? 1 : 0;
        }
        for (int lines = 0; lines <= to; lines++) {
            Witness.Instant at = new Witness.Instant(lines, writes.size() + 1);
            writes.add(new Witness.Write(place.line(), place.page(), place.frame(), at));
            if (writes(after, writes)) {
                return true;
            }
            writes.remove(writes.size() - 1);
        }
        return false;
    }

    private boolean looks(
            List<Integer> after, List<Witness.Write> writes, Map<Integer, Witness.Instant> looks, int next) {
        if (next == asked.size()) {
            return Replay.of(logs, new Witness(after, writes, looks)).isEmpty();
        }
        int event = asked.get(next);
        LogEvent what = logs.emulator().get(event);
        Logs alone = only(e -> e == what || invalidates(e) || e instanceof LogEvent.OfGuest);
        for (int lines = 0; lines <= event + after.get(event); lines++) {
            for (int turn = 0; turn <= places.size(); turn++) {
                Witness.Instant at = new Witness.Instant(lines, turn);
                looks.put(event, at);
                if (Replay.of(alone, new Witness(after, writes, Map.of(event, at)))
                                .isEmpty()
                        && looks(after, writes, looks, next + 1)) {
                    return true;
                }
            }
        }
        looks.remove(event);
        return false;
    }
}
