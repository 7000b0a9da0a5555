package viommu.adapters.logs.join;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import viommu.adapters.logs.Leaf;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.check.Breach;
import viommu.adapters.logs.check.Describe;
import viommu.adapters.logs.check.Rule;
import viommu.adapters.logs.check.Scopes;
import viommu.adapters.logs.check.Tally;
import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Scope;

/** Holds what an emulator translates against what the guest had mapped, epoch by epoch. */
public final class JoinedCheck {
    private static final int READ = 1;
    private static final int WRITE = 2;

    private final Tally tally;
    private final Lookahead guest;
    private final Lookahead emulator;
    private final GuestTable table;
    private final Verdicts verdicts;
    private final Set<Domain> domains = new HashSet<>();
    private final Set<LogEvent> unaskedFor = new HashSet<>();
    private final Deque<Started> started = new ArrayDeque<>();
    private Window window = new Window(0, Window.OPEN, Window.OPEN);
    private Lookahead.Next partner;
    private Scope asked;
    private long completed;
    private long allFlushed;
    private long allFlushedNumber;
    private final Map<Integer, Long> lastLines = new HashMap<>();
    private long number;
    private long pairs;
    private long unasked;
    private String stopped = "";
    private long clockAhead;

    /** An invalidation that the emulator has begun. */
    private record Started(Scope scope, long submitted, long number) {}

    /** @param guest gives its events, then null; as the other */
    public JoinedCheck(Tally tally, Supplier<LogEvent> guest, Supplier<LogEvent> emulator) {
        this.tally = tally;
        this.guest = Lookahead.ofGuest(guest);
        this.emulator = Lookahead.ofEmulator(emulator);
        this.table = new GuestTable(tally);
        this.verdicts = new Verdicts(tally);
    }

    /** Passes over what comes before the place where both logs begin to be the same. */
    public void begin(Alignment alignment) {
        guest.scopes();
        for (int i = 0; i < alignment.guest(); i++) {
            guest.scopes();
            guest.deal();
        }
        for (int i = 0; i < alignment.emulator(); i++) {
            emulator.scopes();
            unaskedFor.add(emulator.deal().event());
        }
        expect();
    }

    /** Finds out what the next invalidation of the emulator is, and reads the guest's log as far as it may matter before that. */
    private void expect() {
        partner = null;
        window = new Window(completed, Window.OPEN, Window.OPEN);
        while (stopped.isEmpty()
                && partner == null
                && !guest.scopes().isEmpty()
                && !emulator.scopes().isEmpty()) {
            Pairing pairing = Pairing.of(guest.scopes(), emulator.scopes());
            if (pairing == Pairing.GUEST_ONLY) {
                notProcessed(guest.deal());
            } else if (pairing == Pairing.EMULATOR_ONLY) {
                unaskedFor.add(emulator.deal().event());
            } else {
                asked = guest.scopes().get(0);
                partner = emulator.deal();
                judge(guest.first());
                readThrough(guest.deal().event());
            }
        }
        if (partner == null) {
            if (guest.tooFar() || emulator.tooFar()) {
                stopped = "too many lines without an invalidation";
            }
            readAll();
        }
    }

    private void notProcessed(Lookahead.Next submitted) {
        tally.broken(new Breach(
                Rule.SUBMISSION_ARRIVES,
                submitted.event(),
                page(submitted.scope()),
                "the emulator never invalidates " + Describe.scope(submitted.scope()),
                List.of(Describe.scope(submitted.scope()))));
    }

    private void judge(Lookahead.Next submitted) {
        if (pairs++ == 0) {
            clockAhead = partner.event().at().nanos() - submitted.event().at().nanos();
        }
        if (Scopes.covers(partner.scope(), submitted.scope())) {
            tally.kept(Rule.SUBMISSION_ARRIVES);
        } else {
            tally.broken(new Breach(
                    Rule.SUBMISSION_ARRIVES,
                    partner.event(),
                    page(submitted.scope()),
                    "the emulator invalidates " + Describe.scope(partner.scope()),
                    List.of(Describe.scope(submitted.scope()) + ", as line "
                            + submitted.event().at().line() + " of the guest's log says")));
        }
    }

    private static long page(Scope scope) {
        return scope instanceof Scope.Pages pages ? pages.range().first().page() : -1;
    }

    /** And on to the next line of the processor that has submitted it; that may have been read before. */
    private void readThrough(LogEvent submit) {
        int processor = submit.at().thread();
        long to = submit.at().line();
        boolean more = true;
        while (more && lastLines.getOrDefault(processor, 0L) <= to) {
            more = readOne() != null;
        }
        window = stopped.isEmpty()
                ? new Window(completed, to, more ? lastLines.get(processor) : Window.OPEN)
                : new Window(completed, Window.OPEN, Window.OPEN);
    }

    private void readAll() {
        while (readOne() != null) {
            // to the end
        }
    }

    private LogEvent readOne() {
        LogEvent event = guest.take();
        if (event != null) {
            if (event instanceof LogEvent.GuestLost) {
                stopped = "lines of the guest's log were lost before line "
                        + event.at().line();
            }
            lastLines.put(event.at().thread(), event.at().line());
            if (stopped.isEmpty()) {
                table.take(event);
            }
            if (event instanceof LogEvent.GuestSubmit submit) {
                submit.scope().ifPresent(this::seen);
            }
        }
        return event;
    }

    private void seen(Scope scope) {
        if (scope instanceof Scope.Pages pages) {
            domains.add(pages.domain());
        } else if (scope instanceof Scope.OfDomain one) {
            domains.add(one.domain());
        }
    }

    /** Takes the whole of the emulator's log. */
    public void run() {
        for (LogEvent event = emulator.take(); event != null; event = emulator.take()) {
            number++;
            if (event instanceof LogEvent.Hit hit) {
                hit(hit);
            } else if (event instanceof LogEvent.Fill fill) {
                fill(fill);
            } else if (event instanceof LogEvent.EmulatorFault fault) {
                fault(fault);
            } else if (event instanceof LogEvent.Invalidation done) {
                invalidation(done);
            } else if (event instanceof LogEvent.Completed) {
                complete();
            }
        }
        readAll();
        table.end();
        if (domains.size() > 1) {
            tally.withdraw(
                    "the guest has several domains, and its maps and unmaps do not say which they are of",
                    Rule.TRANSLATION_WAS_MAPPED,
                    Rule.FAULT_WAS_UNMAPPED);
        }
    }

    private void invalidation(LogEvent.Invalidation done) {
        if (done.scope().filter(Scopes::ofTranslations).isEmpty()) {
            return;
        }
        if (unaskedFor.remove(done)) {
            unasked++;
        } else if (partner != null && partner.event() == done) {
            started.add(new Started(asked, window.to(), number));
            expect();
        }
    }

    private void complete() {
        if (started.isEmpty()) {
            return;
        }
        for (Started invalidation : started) {
            completed = Math.max(completed, invalidation.submitted());
            flush(invalidation);
        }
        started.clear();
        table.horizon(allFlushed, completed);
        window = window.since(completed);
    }

    private void flush(Started invalidation) {
        if (invalidation.scope() instanceof Scope.Pages pages) {
            if (pages.range().pages() > table.size()) {
                table.pages().forEach(page -> {
                    if (pages.range().contains(new Iova(page.getKey()))) {
                        flush(page.getValue(), invalidation);
                    }
                });
                return;
            }
            for (long page = pages.range().first().page(); page < pages.range().end(); page++) {
                flush(table.page(page), invalidation);
            }
        } else {
            allFlushed = invalidation.submitted();
            allFlushedNumber = invalidation.number();
        }
    }

    private void flush(PageHistory page, Started invalidation) {
        page.flushed = Math.max(page.flushed, invalidation.submitted());
        if (page.firstFill < invalidation.number()) {
            page.cachedSince = Span.STILL;
        }
    }

    private void settle(PageHistory page) {
        if (page.flushed < allFlushed) {
            page.flushed = allFlushed;
            if (page.firstFill < allFlushedNumber) {
                page.cachedSince = Span.STILL;
            }
        }
        page.prune(Math.min(page.flushed, completed));
    }

    private void fill(LogEvent.Fill fill) {
        domains.add(new Domain(fill.domain()));
        long number = LogEvent.page(fill.iova());
        PageHistory page = table.page(number);
        settle(page);
        if (page.cachedSince == Span.STILL) {
            page.cachedSince = window.from();
            page.firstFill = this.number;
        }
        List<Long> frames = new Leaf(fill.entry()).frames(number);
        for (Span span : page.spans) {
            if (frames.contains(span.value) && span.touches(window)) {
                span.permissions |= (int) fill.entry() & (READ | WRITE);
            }
        }
        verdicts.judge(fill, number, fill.entry(), page, window, "a walk gives ", table.now());
    }

    private void hit(LogEvent.Hit hit) {
        long number = LogEvent.page(hit.iova());
        PageHistory page = table.page(number);
        settle(page);
        // A large page may have been walked for another address in it.
        boolean walkedHere = page.cachedSince != Span.STILL && !new Leaf(hit.entry()).mayBeLarge();
        long since = Math.max(page.flushed, walkedHere ? page.cachedSince : 0);
        verdicts.judge(hit, number, hit.entry(), page, window.since(since), "a hit gives ", table.now());
    }

    private void fault(LogEvent.EmulatorFault fault) {
        long number = LogEvent.page(fault.iova());
        PageHistory page = table.page(number);
        settle(page);
        verdicts.fault(fault, number, page, window, table.now());
    }

    /** How many values were possible for each translation that was judged. */
    public Shares shares() {
        return verdicts.shares();
    }

    /** Invalidations that are in both logs. */
    public long pairs() {
        return pairs;
    }

    /** By how much the emulator's clock is ahead of the guest's, in nanoseconds, about. */
    public long clockAhead() {
        return clockAhead;
    }

    /** Those that only the emulator's log has. */
    public long unasked() {
        return unasked;
    }

    /** Why nothing is joined from some place on. */
    public Optional<String> stopped() {
        return Optional.of(stopped).filter(reason -> !reason.isEmpty());
    }
}
