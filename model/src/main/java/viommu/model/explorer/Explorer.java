package viommu.model.explorer;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import viommu.model.explorer.Exploration.Outcome;
import viommu.model.protocol.Landmark;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Step;
import viommu.model.protocol.Trace;
import viommu.model.state.Packed;
import viommu.model.state.State;

/**
 * Breadth-first exploration of one model. Deterministic: the same model gives the same counts and the same
 * counterexamples, with any number of threads.
 *
 * <p>Under a {@link Symmetry} it explores the least state of each orbit in place of all its states. Counterexamples are behaviours
 * of the model all the same, and as short.
 *
 * @param <S> the view of the protocol's states
 */
public final class Explorer<S extends State> {
    private static final int NEVER = Integer.MAX_VALUE;

    private final Model<S> model;
    private final List<Property<S>> properties;
    /** When so many properties are found violated, no more is looked at. */
    private final int enough;

    private final Symmetry<S> symmetry;
    private final Limits limits;
    private final Progress progress;

    private final Unfolding<S> unfolding;
    private final Map<String, Trace<S>> violations = new LinkedHashMap<>();
    /** The properties that were not found violated, by their places. */
    private long open;

    private Optional<Trace<S>> deadlock = Optional.empty();

    private Explorer(
            Model<S> model,
            List<Property<S>> properties,
            int enough,
            Symmetry<S> symmetry,
            Limits limits,
            Progress progress) {
        this.model = model;
        this.properties = safety(properties);
        this.enough = enough;
        this.symmetry = symmetry;
        this.limits = limits;
        this.progress = progress;
        this.unfolding = new Unfolding<>(model, symmetry);
        for (int p = 0; p < this.properties.size(); p++) {
            open |= 1L << p;
        }
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
        return new Explorer<>(model, model.properties(), NEVER, symmetry, limits, progress).run();
    }

    /** Sees every state and judges these properties; none, to see what there is. */
    public static <S extends State> Exploration<S> explore(
            Model<S> model, List<Property<S>> properties, Limits limits, Progress progress) {
        return new Explorer<>(model, properties, NEVER, Symmetry.none(model), limits, progress).run();
    }

    /** Stops as soon as all the given properties are found violated. */
    public static <S extends State> Exploration<S> search(
            Model<S> model, List<Property<S>> properties, Limits limits, Progress progress) {
        return search(model, properties, Symmetry.none(model), limits, progress);
    }

    /** As {@link #search(Model, List, Limits, Progress)}, one state for each orbit. */
    public static <S extends State> Exploration<S> search(
            Model<S> model, List<Property<S>> properties, Symmetry<S> symmetry, Limits limits, Progress progress) {
        return new Explorer<>(model, properties, safety(properties).size(), symmetry, limits, progress).run();
    }

    /** Stops as soon as one of the given properties is found violated. */
    public static <S extends State> Exploration<S> searchAny(
            Model<S> model, List<Property<S>> properties, Limits limits, Progress progress) {
        return new Explorer<>(model, properties, 1, Symmetry.none(model), limits, progress).run();
    }

    private static <S extends State> List<Property<S>> safety(List<Property<S>> properties) {
        return properties.stream()
                .filter(p -> !(p instanceof Property.Liveness<S>))
                .toList();
    }

    private Exploration<S> run() {
        try (Team team = new Team(limits.threads())) {
            return run(new StateSpace<>(model, properties, symmetry, team));
        }
    }

    private Exploration<S> run(StateSpace<S> space) {
        long start = System.nanoTime();
        space.states().forEach(initial -> judgeStart(List.of(initial)));
        Outcome outcome = Outcome.COMPLETE;
        String reason = "";
        do {
            judge(space);
            progress.at(space.size(), space.waiting(), transitions(space));
            if (violations.size() >= enough) {
                outcome = Outcome.VIOLATED;
                break;
            }
            reason = limits.reached(space.size(), space.bytes(), start);
            if (!reason.isEmpty()) {
                outcome = Thread.currentThread().isInterrupted() ? Outcome.INTERRUPTED : Outcome.BOUNDED;
                break;
            }
        } while (space.round(open));
        String refusal = refusal(space);
        if (outcome == Outcome.COMPLETE && !refusal.isEmpty()) {
            outcome = Outcome.BOUNDED;
            reason = refusal;
        }
        return new Exploration<>(
                model,
                outcome,
                reason,
                space.size(),
                transitions(space),
                space.depth(),
                Duration.ofNanos(System.nanoTime() - start),
                properties,
                Map.copyOf(violations),
                deadlock,
                takenByStep(space),
                landmarks(space.seen()),
                space.bytes(),
                symmetry.order(),
                space.represented());
    }

    private void judgeStart(List<Packed> path) {
        S initial = model.view(path.get(0));
        for (int p = 0; p < properties.size(); p++) {
            if ((open >>> p & 1) != 0 && properties.get(p).violatedAtStart(initial)) {
                violated(p, unfolding.violating(path, properties.get(p)));
            }
        }
    }

    /** Looks at what the last round has found: a step ends where a state does, so both are as short. */
    private void judge(StateSpace<S> space) {
        for (int part = 0; part < StateSpace.PARTS; part++) {
            Part found = space.part(part);
            for (int p = 0; p < properties.size(); p++) {
                if ((open >>> p & 1) != 0 && found.violatedAfter[p] != Part.NONE) {
                    List<Packed> path = space.path(part, found.violatedAfter[p]);
                    violated(p, unfolding.violatedNext(path, properties.get(p)));
                }
                if ((open >>> p & 1) != 0 && found.violatedIn[p] != Part.NONE) {
                    List<Packed> path = space.path(part, found.violatedIn[p]);
                    violated(p, unfolding.violating(path, properties.get(p)));
                }
            }
            if (deadlock.isEmpty() && found.deadlock != Part.NONE) {
                deadlock = Optional.of(unfolding.ending(space.path(part, found.deadlock)));
            }
        }
    }

    private void violated(int property, Trace<S> trace) {
        violations.put(properties.get(property).name(), trace);
        open &= ~(1L << property);
    }

    private static String refusal(StateSpace<?> space) {
        for (int part = 0; part < StateSpace.PARTS; part++) {
            if (!space.part(part).refusal.isEmpty()) {
                return space.part(part).refusal;
            }
        }
        return "";
    }

    private static long transitions(StateSpace<?> space) {
        long transitions = 0;
        for (int part = 0; part < StateSpace.PARTS; part++) {
            for (long taken : space.part(part).taken) {
                transitions += taken;
            }
        }
        return transitions;
    }

    private List<String> landmarks(long seen) {
        List<Landmark<S>> known = model.protocol().landmarks();
        return IntStream.range(0, known.size())
                .filter(place -> (seen >>> place & 1) != 0)
                .mapToObj(place -> known.get(place).name())
                .toList();
    }

    private Map<String, Long> takenByStep(StateSpace<?> space) {
        Map<String, Long> taken = new LinkedHashMap<>();
        for (Step<S> step : model.steps()) {
            taken.put(step.name(), 0L);
        }
        for (int part = 0; part < StateSpace.PARTS; part++) {
            long[] byAction = space.part(part).taken;
            model.actions().forEach(a -> taken.merge(a.step().name(), byAction[a.index()], Long::sum));
        }
        return taken;
    }
}
