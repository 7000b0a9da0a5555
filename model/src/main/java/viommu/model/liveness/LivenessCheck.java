package viommu.model.liveness;

import java.time.Duration;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.explorer.Exploration.Verdict;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Property.Liveness;
import viommu.model.state.State;

/**
 * Judges liveness properties on all reachable states of a model. Deterministic.
 *
 * <p>Where a limit is reached, a violation that lies in the part that was seen is still found; everything else is inconclusive. A
 * limit is looked at while states are explored and before each instance of a property.
 *
 * @param <S> the view of the protocol's states
 */
public final class LivenessCheck<S extends State> {
    private final Graph<S> graph;
    private final Limits limits;
    private final long start;
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private final Map<String, Lasso<S>> violations = new LinkedHashMap<>();
    private String reason;

    private LivenessCheck(Graph<S> graph, Limits limits, long start) {
        this.graph = graph;
        this.limits = limits;
        this.start = start;
        this.reason = graph.reason();
    }

    /** Judges every liveness property that applies. */
    public static <S extends State> LivenessFindings<S> check(Model<S> model) {
        return check(model, Limits.standard(), Progress.SILENT);
    }

    /** As {@link #check(Model)}, within limits. */
    public static <S extends State> LivenessFindings<S> check(Model<S> model, Limits limits, Progress progress) {
        return check(model, model.properties(), limits, progress);
    }

    /**
     * Judges those of the given properties that are liveness properties.
     *
     * @throws IllegalArgumentException if the model has more than 64 groups of fair actions
     */
    public static <S extends State> LivenessFindings<S> check(
            Model<S> model, List<Property<S>> properties, Limits limits, Progress progress) {
        List<Liveness<S>> liveness = properties.stream()
                .filter(p -> p instanceof Liveness<S>)
                .map(p -> (Liveness<S>) p)
                .toList();
        long start = System.nanoTime();
        return new LivenessCheck<>(Graph.of(model, limits, progress, start), limits, start).judge(liveness);
    }

    private LivenessFindings<S> judge(List<Liveness<S>> properties) {
        for (Liveness<S> property : properties) {
            verdicts.put(property.name(), verdict(property));
        }
        return new LivenessFindings<>(
                graph.model,
                reason,
                graph.size(),
                graph.transitions(),
                Duration.ofNanos(System.nanoTime() - start),
                properties,
                Map.copyOf(verdicts),
                Map.copyOf(violations));
    }

    private Verdict verdict(Liveness<S> property) {
        int instances = instances(property);
        for (int instance = 0; instance < instances; instance++) {
            if (outOfLimits()) {
                return Verdict.INCONCLUSIVE;
            }
            Optional<Lasso<S>> lasso = violation(property, instance);
            if (lasso.isPresent()) {
                violations.put(property.name(), lasso.get());
                return Verdict.VIOLATED;
            }
        }
        if (instances == 0 && reason.isEmpty()) {
            reason = property.name() + " has no instances";
        }
        return instances > 0 && graph.reason().isEmpty() ? Verdict.HOLDS : Verdict.INCONCLUSIVE;
    }

    private int instances(Liveness<S> property) {
        return property.instances()
                .applyAsInt(graph.model.view(graph.model.initialStates().get(0)));
    }

    /** Whether time or memory is used up. A graph that is cut short at its limit of states is searched all the same. */
    private boolean outOfLimits() {
        String reached = limits.withMaxStates(Long.MAX_VALUE)
                .reached(graph.size(), graph.bytes() + (long) Components.BYTES_PER_STATE * graph.size(), start);
        if (!reached.isEmpty() && reason.isEmpty()) {
            reason = reached;
        }
        return !reached.isEmpty();
    }

    private Optional<Lasso<S>> violation(Liveness<S> property, int instance) {
        BitSet pending = new BitSet(graph.size());
        BitSet sources = new BitSet(graph.size());
        S state = graph.model.view();
        for (int number = 0; number < graph.size(); number++) {
            graph.states.load(number, state);
            if (graph.isKnown(number) && !property.to().test(state, instance)) {
                pending.set(number);
                sources.set(number, property.from().test(state, instance));
            }
        }
        Components components = Components.of(graph, reachable(sources, pending));
        return components.anyFair()
                ? Optional.of(new LassoSearch<>(graph, components).find(sources, pending))
                : Optional.empty();
    }

    /** The states that can be reached from the sources by states that are pending. */
    private BitSet reachable(BitSet sources, BitSet pending) {
        BitSet reached = (BitSet) sources.clone();
        int[] waiting = new int[pending.cardinality()];
        int length = 0;
        for (int state = sources.nextSetBit(0); state >= 0; state = sources.nextSetBit(state + 1)) {
            waiting[length++] = state;
        }
        while (length > 0) {
            int state = waiting[--length];
            for (int e = graph.begin(state), end = graph.end(state); e < end; e++) {
                int target = graph.target(e);
                if (pending.get(target) && !reached.get(target)) {
                    reached.set(target);
                    waiting[length++] = target;
                }
            }
        }
        return reached;
    }
}
