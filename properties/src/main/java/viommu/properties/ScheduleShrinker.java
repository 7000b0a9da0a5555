package viommu.properties;

import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Trace;
import viommu.model.state.State;

/**
 * Makes a schedule that violates a property as short as it can. Deterministic; the result is no longer than what it was given.
 *
 * <p>It gives the shortest of all counterexamples if a bounded exploration finds one, even if that is another way to violate the
 * property. Otherwise it cuts after the violation, leaves actions out and takes shortcuts around each state, which is not always
 * the shortest. In the end it prefers early parameters and the first initial state.
 *
 * @param <S> the view of the protocol's states
 */
public final class ScheduleShrinker<S extends State> {
    /** How many states a search for the shortest counterexample of all may look at, unless told otherwise. */
    public static final long SEARCHED_STATES = 200_000;

    private final Failing<S> failing;
    private final Removal<S> removal;
    private final Simplification<S> simplification;
    private final Shortcuts<S> shortcuts;

    public ScheduleShrinker(Model<S> model, Property<S> property) {
        this(model, property, SEARCHED_STATES);
    }

    /** @param searchedStates how many states the search from the initial ones may look at; 0 for no search at all */
    public ScheduleShrinker(Model<S> model, Property<S> property, long searchedStates) {
        this.failing = new Failing<>(model, property);
        this.removal = new Removal<>(failing);
        this.simplification = new Simplification<>(failing);
        this.shortcuts = new Shortcuts<>(failing, searchedStates);
    }

    /**
     * The shrunk counterexample; its last state or step violates the property, and nothing before it does.
     *
     * @throws IllegalArgumentException if the schedule does not violate the property
     */
    public Trace<S> shrink(Schedule<S> schedule) {
        Schedule<S> cut = cut(schedule);
        Schedule<S> shrunk = shortcuts
                .shortest()
                .map(shortest -> shortest.length() < cut.length() ? shortest : cut)
                .map(simplification::simplify)
                .orElseGet(() -> shortened(cut));
        return shrunk.trace();
    }

    private Schedule<S> shortened(Schedule<S> schedule) {
        Schedule<S> shrunk = schedule;
        Schedule<S> previous;
        do {
            previous = shrunk;
            shrunk = simplification.simplify(shortcuts.shorten(removal.shorten(shrunk)));
        } while (shrunk.length() < previous.length());
        return shrunk;
    }

    /** The schedule up to its first violation, without the actions that are not enabled. */
    Schedule<S> cut(Schedule<S> schedule) {
        return failing.cut(schedule)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the schedule does not violate " + failing.property().name()));
    }
}
