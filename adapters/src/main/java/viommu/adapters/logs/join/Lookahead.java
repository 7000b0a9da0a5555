package viommu.adapters.logs.join;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.check.Scopes;
import viommu.conformance.Scope;

/** The events of a log, and the next few invalidations in it before they come. */
final class Lookahead {
    /** So many events are read ahead at most, to tell what is missing. */
    private static final int EVENTS = 1 << 16;
    /** So many events are read ahead at most until there is an invalidation at all. */
    private static final int MOST_EVENTS = 1 << 18;

    private final Supplier<LogEvent> source;
    private final Function<LogEvent, Optional<Scope>> scope;
    private final Deque<LogEvent> events = new ArrayDeque<>();
    private final Deque<Next> next = new ArrayDeque<>();
    private boolean ended;

    /** An invalidation that comes. */
    record Next(LogEvent event, Scope scope) {}

    private Lookahead(Supplier<LogEvent> source, Function<LogEvent, Optional<Scope>> scope) {
        this.source = source;
        this.scope = event -> scope.apply(event).filter(Scopes::ofTranslations).map(Scopes::plain);
    }

    static Lookahead ofGuest(Supplier<LogEvent> source) {
        return new Lookahead(
                source, event -> event instanceof LogEvent.GuestSubmit submit ? submit.scope() : Optional.empty());
    }

    static Lookahead ofEmulator(Supplier<LogEvent> source) {
        return new Lookahead(
                source, event -> event instanceof LogEvent.Invalidation done ? done.scope() : Optional.empty());
    }

    private void fill(int invalidations) {
        while (!ended && next.size() < invalidations && events.size() < (next.isEmpty() ? MOST_EVENTS : EVENTS)) {
            read();
        }
    }

    private void read() {
        LogEvent event = source.get();
        if (event == null) {
            ended = true;
        } else {
            events.add(event);
            scope.apply(event).ifPresent(what -> next.add(new Next(event, what)));
        }
    }

    /** The next event; null after the last one. */
    LogEvent take() {
        if (events.isEmpty() && !ended) {
            read();
        }
        return events.poll();
    }

    /** The invalidations that come, of which the first has not been dealt with; it may have been taken already. */
    List<Scope> scopes() {
        fill(Pairing.AHEAD + 1);
        List<Scope> scopes = new ArrayList<>(next.size());
        next.forEach(n -> scopes.add(n.scope()));
        return scopes;
    }

    /** Whether so many events came without an invalidation that it is not looked for any further. */
    boolean tooFar() {
        return !ended && next.isEmpty();
    }

    /** Deals with the first of them. */
    Next deal() {
        return next.remove();
    }

    /** The first of them. */
    Next first() {
        return next.getFirst();
    }
}
