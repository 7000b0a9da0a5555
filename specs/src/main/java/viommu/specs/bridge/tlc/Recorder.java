package viommu.specs.bridge.tlc;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tlc2.tool.TLCState;
import viommu.model.explorer.GraphDigest;
import viommu.model.protocol.Model;
import viommu.model.state.OutOfDomainException;
import viommu.model.state.Packed;
import viommu.model.state.State;
import viommu.model.state.Value;
import viommu.specs.bridge.BridgeReport;
import viommu.specs.bridge.BridgeTask;

/**
 * Compares what TLC finds with the model, and writes the report when TLC's JVM ends. TLC expands a state in one go on one of its
 * worker threads, so all that is known of one expansion belongs to a thread until the next begins.
 *
 * @param <S> the view of the model's states
 */
final class Recorder<S extends State> {
    /** TLC calls operators by reflection, without an object to ask. */
    static final Recorder<?> THE_ONE = start(BridgeTask.fromSystemProperties());

    private final BridgeTask task;
    private final Model<S> model;
    private final BridgeReport.Builder report = new BridgeReport.Builder();
    /** The states that TLC found, and whether it took a step from there. */
    private final Map<Packed, Boolean> found = new ConcurrentHashMap<>();

    private final Set<Packed> initial = ConcurrentHashMap.newKeySet();
    private final Map<Thread, Expansion> expansions = new ConcurrentHashMap<>();

    /** One state, what the model and what TLC lead to from it. */
    private final class Expansion {
        private final GraphDigest.Builder edges = new GraphDigest.Builder();
        private final Set<Packed> taken = new HashSet<>();
        private TLCState tlcState;
        private Packed from;
        private Set<Packed> allowed = Set.of();

        void begin(TLCState state) {
            end();
            tlcState = state;
            from = pack(state).orElse(null);
            allowed = from == null ? Set.of() : GraphDigest.successors(model, from);
            taken.clear();
            if (from != null) {
                found.put(from, true);
            }
        }

        boolean edge(TLCState next) {
            Optional<Packed> to = pack(next);
            if (from == null || to.isEmpty()) {
                return false;
            }
            if (!allowed.contains(to.get())) {
                report.notInModel(model, from, to.get(), allowed);
                return false;
            }
            if (taken.add(to.get())) {
                found.putIfAbsent(to.get(), false);
                edges.add(from, to.get());
            }
            return true;
        }

        void end() {
            if (from != null && taken.size() < allowed.size()) {
                allowed.stream()
                        .filter(a -> !taken.contains(a))
                        .forEach(a -> report.notInSpecification(model, from, a));
            }
        }
    }

    private Recorder(BridgeTask task, Model<S> model) {
        this.task = task;
        this.model = model;
    }

    private static Recorder<?> start(BridgeTask task) {
        Recorder<?> recorder = new Recorder<>(task, task.model());
        Runtime.getRuntime().addShutdownHook(new Thread(recorder::finish, "bridge-report"));
        return recorder;
    }

    /** TLC asks about all initial states before it takes a step, and later also about states that the constraint cuts off. */
    void state(TLCState state) {
        if (!expansions.isEmpty()) {
            return;
        }
        pack(state).ifPresent(packed -> {
            found.putIfAbsent(packed, false);
            initial.add(packed);
            if (!model.initialStates().contains(packed)) {
                report.notInitialInModel(model, packed);
            }
        });
    }

    boolean edge(TLCState state, TLCState next) {
        Expansion expansion = expansions.computeIfAbsent(Thread.currentThread(), t -> new Expansion());
        if (expansion.tlcState != state) {
            expansion.begin(state);
        }
        return expansion.edge(next);
    }

    private Optional<Packed> pack(TLCState state) {
        Value.Rec values = TlcValues.state(state);
        try {
            return Optional.of(model.pack(values));
        } catch (OutOfDomainException e) {
            report.noStateOfModel(values, e.getMessage());
            return Optional.empty();
        }
    }

    private void finish() {
        try {
            report.digest(edges()).write(task.report());
        } catch (RuntimeException e) {
            report.failed(e).write(task.report());
        }
    }

    private GraphDigest edges() {
        GraphDigest.Builder edges = new GraphDigest.Builder();
        for (Expansion expansion : expansions.values()) {
            expansion.end();
            edges.add(expansion.edges);
        }
        model.initialStates().stream()
                .filter(s -> !initial.contains(s))
                .forEach(s -> report.notInitialInSpecification(model, s));
        found.forEach((state, hasSteps) -> {
            if (!hasSteps) {
                GraphDigest.successors(model, state).forEach(to -> report.notInSpecification(model, state, to));
            }
        });
        return edges.digest(found.size());
    }
}
