package viommu.adapters.logs.witness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.join.Began;
import viommu.adapters.logs.witness.PageSearch.Slot;

/** Looks for a witness: all of them are tried, in so far as they differ in what the emulator's lines can give. */
final class Search {
    /** What came of it. */
    sealed interface Result {
        record Found(Witness witness) implements Result {}

        /** @param why there is none */
        record Nothing(String why) implements Result {}

        record GaveUp(String why) implements Result {}
    }

    private final Order order;
    private final int[] lines;
    private final Map<Long, List<Slot>> slots = new HashMap<>();
    private final Map<Long, Boolean> knownBefore = new HashMap<>();
    private final List<Witness.Write> writes = new ArrayList<>();
    private final Map<Integer, Witness.Instant> looks = new HashMap<>();

    private Search(Order order) {
        this.order = order;
        this.lines = order.ofLines();
    }

    static Result of(Logs logs) {
        Optional<Order> order = Order.of(logs);
        if (order.isEmpty()) {
            return new Result.Nothing("the emulator does not carry out what is submitted, in that order");
        }
        return new Search(order.get()).result();
    }

    private Result result() {
        for (int line = 0; line < order.guest.size(); line++) {
            if (order.guest.get(line) instanceof LogEvent.GuestMap map) {
                touch(line, map.iova(), map.bytes(), LogEvent.page(map.address()));
            } else if (order.guest.get(line) instanceof LogEvent.GuestUnmap unmap) {
                touch(line, unmap.iova(), unmap.bytes(), Witness.NONE);
            }
        }
        Map<Long, List<Look>> ofPages =
                Looks.of(order).stream().collect(Collectors.groupingBy(Look::page, TreeMap::new, Collectors.toList()));
        for (Map.Entry<Long, List<Slot>> page : slots.entrySet()) {
            Optional<Result> failed = page(page.getKey(), page.getValue(), ofPages.remove(page.getKey()));
            if (failed.isPresent()) {
                return failed.get();
            }
        }
        // The guest's log says nothing of the others: the table may hold anything there.
        ofPages.values()
                .forEach(all -> all.forEach(look -> looks.put(look.event(), new Witness.Instant(look.to(), 0))));
        return new Result.Found(new Witness(Arrays.stream(order.after).boxed().toList(), writes, looks));
    }

    private void touch(int line, long iova, long bytes, long frame) {
        int before = order.since[line];
        int began = before < 0 ? 0 : lines[before];
        if (before >= 0 && order.completedBy[before] != Order.NEVER) {
            began = Math.max(began, order.ofEvent(order.completedBy[before]));
        }
        long first = LogEvent.page(iova);
        for (long i = 0; i < LogEvent.page(bytes); i++) {
            knownBefore.putIfAbsent(first + i, frame != Witness.NONE);
            List<Slot> ofPage = slots.computeIfAbsent(first + i, p -> new ArrayList<>());
            int last =
                    ofPage.isEmpty() ? 0 : lines[ofPage.get(ofPage.size() - 1).line()];
            long value = frame == Witness.NONE ? frame : frame + i;
            ofPage.add(new Slot(line, value, Math.max(began, last), lines[line] - 1));
        }
    }

    /** Tries it with the lines that are there, then with a call that had begun whose line comes after the end of the log. */
    private Optional<Result> page(long page, List<Slot> logged, List<Look> asked) {
        List<Look> all = asked == null ? List.of() : asked;
        PageSearch.Result result = with(page, logged, all);
        if (result instanceof PageSearch.Result.Nothing) {
            Slot last = logged.get(logged.size() - 1);
            long[] values = last.frame() != Witness.NONE
                    ? new long[] {Witness.NONE}
                    : all.stream()
                            .filter(look -> !look.isFault())
                            .mapToLong(Look::frame)
                            .distinct()
                            .toArray();
            int from = Math.max(lines[last.line()], longestCall());
            for (long value : values) {
                List<Slot> more = new ArrayList<>(logged);
                more.add(new Slot(order.guest.size(), value, from, order.guest.size() + order.emulator.size()));
                PageSearch.Result next = with(page, more, all);
                result = next instanceof PageSearch.Result.Nothing ? result : next;
                if (next instanceof PageSearch.Result.Found) {
                    break;
                }
            }
        }
        if (result instanceof PageSearch.Result.Nothing nothing) {
            LogEvent event = order.emulator.get(nothing.last().event());
            return Optional.of(new Result.Nothing("no time of the writes explains " + event));
        }
        return result instanceof PageSearch.Result.GaveUp
                ? Optional.of(new Result.GaveUp("too many choices for page " + page))
                : Optional.empty();
    }

    /** So many lines of both logs are too early for a call that still goes on when the guest's log ends. */
    private int longestCall() {
        int last = order.guest.size() - 1;
        long end = order.guest.get(last).at().nanos();
        int line = last;
        while (line >= 0 && end - order.guest.get(line).at().nanos() < Began.LONGEST_CALL_NANOS) {
            line--;
        }
        return line < 0 ? 0 : lines[line];
    }

    private PageSearch.Result with(long page, List<Slot> slots, List<Look> all) {
        PageSearch.Result result = PageSearch.of(new PageSearch.Writes(page, slots, knownBefore.get(page)), all);
        if (result instanceof PageSearch.Result.Found found) {
            for (int i = 0; i < slots.size(); i++) {
                Witness.Instant at = new Witness.Instant(found.times().get(i), i + 1);
                writes.add(new Witness.Write(
                        slots.get(i).line(), page, slots.get(i).frame(), at));
            }
            for (Look look : all) {
                int segment = found.segments().get(look.event());
                int from = segment == 0 ? 0 : found.times().get(segment - 1);
                looks.put(look.event(), new Witness.Instant(Math.max(from, look.from()), segment));
            }
        }
        return result;
    }
}
