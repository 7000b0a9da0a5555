package viommu.adapters.logs.tla;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import viommu.adapters.logs.Leaf;
import viommu.adapters.logs.Level;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;
import viommu.adapters.logs.join.Alignment;
import viommu.adapters.logs.join.Began;
import viommu.adapters.logs.trial.LogReport;
import viommu.conformance.Access;
import viommu.conformance.Scope;

/** The events of two logs as texts that {@code TraceText.tla} reads; those of no bearing are left out of the emulator's. */
final class LogText {
    private final Numbering pages;
    private final Numbering frames;
    private final Map<Object, Integer> tasks = new HashMap<>();
    private final Map<Integer, Integer> threads = new HashMap<>();
    private final List<String> guest = new ArrayList<>();
    private final List<String> emulator = new ArrayList<>();

    private int joinedFrom;

    private LogText(Mentioned mentioned) {
        pages = mentioned.pages();
        frames = mentioned.frames();
    }

    /** @param report what Java made of the same events: where they are joined */
    static LogText of(Mentioned mentioned, List<LogEvent> guest, List<LogEvent> emulator, LogReport report) {
        LogText text = new LogText(mentioned);
        Optional<Alignment> alignment = report.joined().map(LogReport.Joined::alignment);
        text.ofGuest(guest, alignment.map(Alignment::guest).orElse(0));
        text.ofEmulator(emulator, alignment.map(Alignment::emulator).orElse(0));
        return text;
    }

    int pages() {
        return pages.size();
    }

    List<String> guest() {
        return guest;
    }

    List<String> emulator() {
        return emulator;
    }

    private void ofGuest(List<LogEvent> events, int skipped) {
        joinedFrom = skipped;
        Began began = new Began();
        Map<Long, Integer> numbers = new HashMap<>();
        numbers.put(0L, 0);
        for (LogEvent event : events) {
            int since = numbers.getOrDefault(began.before(event.at()), 0);
            guest.add(line(event, since));
            numbers.put(event.at().line(), guest.size());
        }
    }

    private String line(LogEvent event, int since) {
        Stamp at = event.at();
        if (event instanceof LogEvent.GuestMap map) {
            long first = LogEvent.page(map.iova());
            List<Integer> to = new ArrayList<>();
            for (long i = 0; i < Mentioned.end(map.iova(), map.bytes()) - first; i++) {
                to.add(frames.of(LogEvent.page(map.address()) + i));
            }
            return text(
                    "map",
                    at.line(),
                    since,
                    at.thread(),
                    task(at),
                    pages.of(first),
                    to.stream().map(Object::toString).collect(Collectors.joining(" ")));
        }
        if (event instanceof LogEvent.GuestUnmap unmap) {
            int first = pages.of(LogEvent.page(unmap.iova()));
            int last = pages.of(Mentioned.end(unmap.iova(), unmap.bytes()) - 1);
            boolean whole = unmap.unmapped() == unmap.bytes();
            return text("unmap", at.line(), since, at.thread(), task(at), first, last, bit(whole));
        }
        if (event instanceof LogEvent.GuestSubmit submit) {
            Optional<Scope> scope = Mentioned.translations(submit.scope());
            if (scope.isPresent()) {
                return text("submit", at.line(), at.thread(), task(at), bit(joinedFrom-- <= 0), scope(scope.get()));
            }
        }
        return text(event instanceof LogEvent.GuestLost ? "lost" : "other", at.line(), at.thread());
    }

    /** Who wrote a line, as {@link viommu.adapters.logs.check.GuestCheck} tells them apart; 0 if the log does not say. */
    private int task(Stamp at) {
        if (at.level() == Level.UNKNOWN) {
            return 0;
        }
        Object who = at.level() == Level.TASK && at.task() > 0 ? at.task() : List.of(at.thread(), at.level());
        return tasks.computeIfAbsent(who, w -> tasks.size() + 1);
    }

    private void ofEmulator(List<LogEvent> events, int skipped) {
        joinedFrom = skipped;
        Set<Class<?>> kinds = new HashSet<>();
        events.stream()
                .filter(event -> !(event instanceof LogEvent.Invalidation done)
                        || Mentioned.translations(done.scope()).isPresent())
                .forEach(event -> kinds.add(event.getClass()));
        boolean carriesOut = kinds.contains(LogEvent.Invalidation.class);
        for (LogEvent event : events) {
            if (carriesOut || !(event instanceof LogEvent.Descriptor)) {
                line(event).ifPresent(emulator::add);
            }
        }
    }

    private Optional<String> line(LogEvent event) {
        long line = event.at().line();
        int thread = threads.computeIfAbsent(event.at().thread(), t -> threads.size() + 1);
        if (event instanceof LogEvent.Fill fill) {
            return Optional.of(entry("fill", line, thread, fill.requester(), fill.domain(), fill.iova(), fill.entry()));
        } else if (event instanceof LogEvent.Hit hit) {
            return Optional.of(entry("hit", line, thread, hit.requester(), hit.domain(), hit.iova(), hit.entry()));
        } else if (event instanceof LogEvent.Translation t) {
            int to = frames.of(LogEvent.page(t.address()));
            return Optional.of(text("translate", line, thread, t.requester(), pages.of(LogEvent.page(t.iova())), to));
        } else if (event instanceof LogEvent.EmulatorFault fault) {
            return fault.access()
                    .filter(access -> fault.missing())
                    .map(access ->
                            text("fault", line, pages.of(LogEvent.page(fault.iova())), access == Access.WRITE ? 2 : 1));
        } else if (event instanceof LogEvent.Descriptor descriptor) {
            Optional<Scope> scope = Mentioned.translations(descriptor.scope());
            return Optional.of(
                    text("fetch", line, thread, scope.map(this::scope).orElse("none")));
        } else if (event instanceof LogEvent.Invalidation done) {
            return invalidation(done, line, thread);
        } else if (event instanceof LogEvent.ContextRead context) {
            return Optional.of(text("readContext", line, context.requester(), context.domain()));
        }
        return event instanceof LogEvent.Completed ? Optional.of(text("complete", line)) : Optional.empty();
    }

    private Optional<String> invalidation(LogEvent.Invalidation done, long line, int thread) {
        if (done.scope().filter(Scope.AllContexts.class::isInstance).isPresent()) {
            return Optional.of(text("forgetContexts", line));
        }
        return Mentioned.translations(done.scope())
                .map(scope -> text("invalidate", line, thread, bit(joinedFrom-- <= 0), scope(scope)));
    }

    private String entry(String name, long line, int thread, int requester, int domain, long iova, long entry) {
        int page = pages.of(LogEvent.page(iova));
        int to = frames.of(new Leaf(entry).frame());
        return text(name, line, thread, requester, domain, page, to, entry & (1 << LogEvent.PAGE_SHIFT) - 1);
    }

    private String scope(Scope scope) {
        if (scope instanceof Scope.Pages some) {
            int first = pages.of(some.range().first().page());
            return text(
                    "pages", some.domain().id(), first, pages.of(some.range().end() - 1));
        }
        return scope instanceof Scope.OfDomain one ? text("domain", one.domain().id()) : "everything";
    }

    private static int bit(boolean value) {
        return value ? 1 : 0;
    }

    private static String text(String name, Object... arguments) {
        return Stream.concat(Stream.of(name), Stream.of(arguments))
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
