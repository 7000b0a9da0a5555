package viommu.model.explorer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import viommu.model.explorer.Exploration.Outcome;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Step;
import viommu.model.protocol.Trace;
import viommu.model.state.OutOfDomainException;
import viommu.model.state.Packed;
import viommu.model.state.State;

/**
 * Breadth-first exploration of one model. Deterministic: the same model gives the same counts and the same counterexamples.
 *
 * <p>Under a {@link Symmetry} it explores the least state of each orbit in place of all its states. Counterexamples are behaviours
 * of the model all the same, and as short.
 *
 * @param <S> the view of the protocol's states
 */
public final class Explorer<S extends State> {
    private final Model<S> model;
    private final List<Property<S>> properties;
    private final boolean stopWhenAllViolated;
    private final Symmetry<S> symmetry;
    private final Limits limits;
    private final Progress progress;

    private final StateTable<S> table;
    private final Unfolding<S> unfolding;
    private final Map<String, Trace<S>> violations = new LinkedHashMap<>();
    private final List<Property<S>> open;
    private final long[] takenByAction;
    private Optional<Trace<S>> deadlock = Optional.empty();
    private long transitions;
    private long represented;
    private String leftDomain = "";

    private Explorer(
            Model<S> model,
            List<Property<S>> properties,
            boolean stopWhenAllViolated,
            Symmetry<S> symmetry,
            Limits limits,
            Progress progress) {
        this.model = model;
        this.properties = properties.stream()
                .filter(p -> !(p instanceof Property.Liveness<S>))
                .toList();
        this.stopWhenAllViolated = stopWhenAllViolated;
        this.symmetry = symmetry;
        this.limits = limits;
        this.progress = progress;
        this.table = new StateTable<>(model.view());
        this.unfolding = new Unfolding<>(model, symmetry);
        this.open = new ArrayList<>(this.properties);
        this.takenByAction = new long[model.actions().size()];
    }

    /** Sees every state and judges every safety property that applies. */
    public static <S extends State> Exploration<S> explore(Model<S> model) {
        return explore(model, Limits.standard(), Progress.SILENT);
    }

    /** As {@link #explore(Model)}, within limits. */
    public static <S extends State> Exploration<S> explore(Model<S> model, Limits limits, Progress progress) {
        return explore(model, Symmetry.none(model), limits, progress);
    }

    /** As {@link #explore(Model, Limits, Progress)}, one state for each orbit. */
    public static <S extends State> Exploration<S> explore(
            Model<S> model, Symmetry<S> symmetry, Limits limits, Progress progress) {
        return new Explorer<>(model, model.properties(), false, symmetry, limits, progress).run();
    }

    /** Stops as soon as all the given properties are found violated. */
    public static <S extends State> Exploration<S> search(
            Model<S> model, List<Property<S>> properties, Limits limits, Progress progress) {
        return search(model, properties, Symmetry.none(model), limits, progress);
    }

    /** As {@link #search(Model, List, Limits, Progress)}, one state for each orbit. */
    public static <S extends State> Exploration<S> search(
            Model<S> model, List<Property<S>> properties, Symmetry<S> symmetry, Limits limits, Progress progress) {
        return new Explorer<>(model, properties, true, symmetry, limits, progress).run();
    }

    private Exploration<S> run() {
        long start = System.nanoTime();
        S state = model.view();
        S next = model.view();
        for (Packed initial : model.initialStates()) {
            next.load(initial);
            if (add(next, StateTable.INITIAL, 0)) {
                judgeLast(property -> property.violatedAtStart(next));
            }
        }
        int depth = 1;
        int levelEnd = table.size();
        Outcome outcome = Outcome.COMPLETE;
        String reason = "";
        for (int number = 0; number < table.size(); number++) {
            if (stopWhenAllViolated && open.isEmpty()) {
                outcome = Outcome.VIOLATED;
                break;
            }
            if (number == levelEnd) {
                depth++;
                levelEnd = table.size();
            }
            if (limits.toBeLookedAt(number, table.size())) {
                progress.at(table.size(), table.size() - number, transitions);
                reason = limits.reached(table.size(), table.bytes(), start);
                if (!reason.isEmpty()) {
                    outcome = Thread.currentThread().isInterrupted() ? Outcome.INTERRUPTED : Outcome.BOUNDED;
                    break;
                }
            }
            table.load(number, state);
            expand(number, state, next);
        }
        progress.at(table.size(), 0, transitions);
        if (outcome == Outcome.COMPLETE && !leftDomain.isEmpty()) {
            outcome = Outcome.BOUNDED;
            reason = leftDomain;
        }
        return new Exploration<>(
                model,
                outcome,
                reason,
                table.size(),
                transitions,
                depth,
                Duration.ofNanos(System.nanoTime() - start),
                properties,
                Map.copyOf(violations),
                deadlock,
                takenByStep(),
                table.bytes(),
                symmetry.order(),
                represented);
    }

    /** Adds the least state of the orbit, which the view then has; whether it was new. */
    private boolean add(S state, int parent, int action) {
        int size = symmetry.reduce(state);
        boolean added = table.add(state, parent, action);
        if (added) {
            represented += size;
        }
        return added;
    }

    private void expand(int number, S state, S next) {
        long before = transitions;
        next.load(state);
        List<Action<S>> actions = model.actions();
        for (int a = 0, n = actions.size(); a < n; a++) {
            if (!take(actions.get(a), state, next)) {
                continue;
            }
            if (!open.isEmpty()) {
                judgeStep(number, state, next);
            }
            if (add(next, number, a) && !open.isEmpty()) {
                judgeLast(property -> property.violatedIn(next));
            }
            next.load(state);
        }
        if (transitions == before && deadlock.isEmpty()) {
            deadlock = Optional.of(unfolding.ending(path(number)));
        }
    }

    /** A step that leaves the domain of a variable is not followed, and is remembered: what lies behind it is not known. */
    private boolean take(Action<S> action, S state, S next) {
        try {
            if (!action.take(next)) {
                return false;
            }
            transitions++;
            takenByAction[action.index()]++;
            return true;
        } catch (OutOfDomainException e) {
            transitions++;
            if (leftDomain.isEmpty()) {
                leftDomain = action + " leaves the domain of a variable: " + e.getMessage();
            }
            next.load(state);
            return false;
        }
    }

    /** Looks at the state that was added last. */
    private void judgeLast(Predicate<Property<S>> violated) {
        for (int p = open.size() - 1; p >= 0; p--) {
            Property<S> property = open.get(p);
            if (violated.test(property)) {
                open.remove(p);
                violations.put(property.name(), unfolding.violating(path(table.size() - 1), property));
            }
        }
    }

    private void judgeStep(int number, S before, S after) {
        for (int p = open.size() - 1; p >= 0; p--) {
            Property<S> property = open.get(p);
            if (property.violatedBy(before, after)) {
                open.remove(p);
                violations.put(property.name(), unfolding.violatedNext(path(number), property));
            }
        }
    }

    /** The states on the shortest way to one. */
    private List<Packed> path(int number) {
        Deque<Packed> path = new ArrayDeque<>();
        for (int at = number; at != StateTable.INITIAL; at = table.parent(at)) {
            path.addFirst(table.packed(at));
        }
        return List.copyOf(path);
    }

    private Map<String, Long> takenByStep() {
        Map<String, Long> taken = new LinkedHashMap<>();
        for (Step<S> step : model.steps()) {
            taken.put(step.name(), 0L);
        }
        model.actions().forEach(a -> taken.merge(a.step().name(), takenByAction[a.index()], Long::sum));
        return taken;
    }
}
