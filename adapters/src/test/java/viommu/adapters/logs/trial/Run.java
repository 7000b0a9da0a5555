package viommu.adapters.logs.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.RealLogs;
import viommu.adapters.logs.Stamp;
import viommu.adapters.logs.check.Scopes;
import viommu.adapters.logs.read.LogReader;
import viommu.conformance.Scope;

/** The events of two logs of one run; whatever is done to it gives another one. */
record Run(List<LogEvent> guest, List<LogEvent> emulator) {

    static Run of(RealLogs logs) {
        return new Run(read(logs.guest()), read(logs.emulator()));
    }

    private static List<LogEvent> read(Source source) {
        List<LogEvent> events = new ArrayList<>();
        try (LogReader reader = LogReader.open(source.path(), source.format())) {
            for (LogEvent event = reader.next(); event != null; event = reader.next()) {
                events.add(event);
            }
        }
        return events;
    }

    /** The same with lines numbered from 1 in the order that they are in now; two logs of which nobody can tell that they were changed. */
    Run numbered() {
        return new Run(numbered(guest), numbered(emulator));
    }

    private static List<LogEvent> numbered(List<LogEvent> events) {
        List<LogEvent> numbered = new ArrayList<>();
        for (LogEvent event : events) {
            Stamp at = event.at();
            long nanos = numbered.isEmpty()
                    ? at.nanos()
                    : Math.max(
                            at.nanos(), numbered.get(numbered.size() - 1).at().nanos());
            numbered.add(At.of(event, new Stamp(numbered.size() + 1L, nanos, at.thread(), at.task(), at.level())));
        }
        return numbered;
    }

    /** From the submission with that number to before another one; the emulator's log begins one sooner, as that of the whole run. */
    Run part(int from, int to) {
        return new Run(
                guest.subList(submission(from), submission(to)),
                emulator.subList(carriedOut(submission(from - 1)) - 1, carriedOut(submission(to)) - 1));
    }

    /** Where the submission with that number is, from 0; -1 if there are fewer. */
    int submission(int number) {
        int at = next(guest, 0, event -> event instanceof LogEvent.GuestSubmit);
        for (int i = 0; i < number && at >= 0; i++) {
            at = next(guest, at + 1, event -> event instanceof LogEvent.GuestSubmit);
        }
        return at;
    }

    LogReport judge() {
        return LogTrial.run(Optional.of(guest), Optional.of(emulator));
    }

    Run guest(UnaryOperator<List<LogEvent>> change) {
        return new Run(change.apply(new ArrayList<>(guest)), emulator);
    }

    Run emulator(UnaryOperator<List<LogEvent>> change) {
        return new Run(guest, change.apply(new ArrayList<>(emulator)));
    }

    static UnaryOperator<List<LogEvent>> without(int from, int to) {
        return events -> {
            events.subList(from, to).clear();
            return events;
        };
    }

    static UnaryOperator<List<LogEvent>> replaced(int at, LogEvent event) {
        return events -> {
            events.set(at, event);
            return events;
        };
    }

    static UnaryOperator<List<LogEvent>> inserted(int at, LogEvent... more) {
        return events -> {
            events.addAll(at, List.of(more));
            return events;
        };
    }

    /** Takes what lies between and puts it before the later place. */
    static UnaryOperator<List<LogEvent>> moved(int from, int to, int before) {
        return events -> {
            List<LogEvent> block = new ArrayList<>(events.subList(from, to));
            events.addAll(before, block);
            events.subList(from, to).clear();
            return events;
        };
    }

    /** The first from there on that is one; -1 if there is none. */
    static int next(List<LogEvent> events, int from, Predicate<LogEvent> which) {
        for (int i = from; i < events.size(); i++) {
            if (which.test(events.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The last before that is one; -1 if there is none. */
    static int last(List<LogEvent> events, int before, Predicate<LogEvent> which) {
        for (int i = before - 1; i >= 0; i--) {
            if (which.test(events.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Where the emulator carries out what the guest submits there: the descriptor before it, two of the wait after it. */
    int carriedOut(int submission) {
        long number = guest.subList(0, submission).stream()
                .filter(event -> event instanceof LogEvent.GuestSubmit)
                .count();
        int at = next(emulator, 0, Run::invalidates);
        for (long i = 0; i <= number; i++) {
            at = next(emulator, at + 1, Run::invalidates);
        }
        return at;
    }

    static boolean invalidates(LogEvent event) {
        return event instanceof LogEvent.Invalidation done
                && done.scope().filter(Scopes::ofTranslations).isPresent();
    }

    static boolean covers(Scope scope, long page) {
        return !(scope instanceof Scope.Pages pages) || pages.range().contains(new viommu.conformance.Iova(page));
    }
}
