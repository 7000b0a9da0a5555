package viommu.model.liveness;

import java.util.BitSet;
import viommu.model.compiled.Successors;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.explorer.StateTable;
import viommu.model.protocol.Model;
import viommu.model.state.Packed;
import viommu.model.state.State;

/** The reachable states of a model and the steps between them, without the steps that change nothing. */
final class Graph<S extends State> {
    final Model<S> model;
    final StateTable<S> states;
    final Groups groups;
    private final Successors<S> successors;
    private final long[] words;
    private final Edges edges = new Edges();
    private final BitSet known = new BitSet();
    private long transitions;
    private String reason = "";

    private Graph(Model<S> model) {
        this.model = model;
        this.states = new StateTable<>(model.view());
        this.groups = Groups.of(model);
        this.successors = new Successors<>(model);
        this.words = new long[model.view().width()];
    }

    /** Explores a model. Where a limit is reached the graph is a part of the whole. */
    static <S extends State> Graph<S> of(Model<S> model, Limits limits, Progress progress, long start) {
        Graph<S> graph = new Graph<>(model);
        graph.explore(limits, progress, start);
        return graph;
    }

    private void explore(Limits limits, Progress progress, long start) {
        S state = model.view();
        S next = model.view();
        for (Packed initial : model.initialStates()) {
            next.load(initial);
            states.add(next, StateTable.INITIAL, 0);
        }
        for (int number = 0; number < states.size(); number++) {
            if (limits.toBeLookedAt(number, states.size())) {
                progress.at(states.size(), states.size() - number, transitions);
                String reached = limits.reached(states.size(), bytes(), start);
                if (!reached.isEmpty()) {
                    reason = reached;
                    return;
                }
            }
            states.load(number, state);
            expand(number, state, next);
        }
        progress.at(states.size(), 0, transitions);
    }

    private void expand(int number, S state, S next) {
        known.set(number);
        state.store(words, 0);
        int count = successors.of(words, 0);
        for (int s = 0; s < count; s++) {
            next.load(successors.words(), s * words.length);
            if (!next.sameAs(state)) {
                int found = states.put(next, number, successors.action(s));
                edges.add(found < 0 ? ~found : found, successors.action(s));
            }
        }
        transitions += count;
        if (!successors.refusal().isEmpty()) {
            known.clear(number);
            reason = reason.isEmpty() ? successors.refusal() : reason;
        }
        edges.finishState();
    }

    int size() {
        return states.size();
    }

    long transitions() {
        return transitions;
    }

    /** Why this is not the whole graph; empty if it is. */
    String reason() {
        return reason;
    }

    /** Whether all steps from the state are here. */
    boolean isKnown(int state) {
        return known.get(state);
    }

    /** The first step from a state. */
    int begin(int state) {
        return edges.begin(state);
    }

    /** One past the last step from a state. */
    int end(int state) {
        return edges.end(state);
    }

    int target(int edge) {
        return edges.target(edge);
    }

    int action(int edge) {
        return edges.action(edge);
    }

    /** The groups that a step belongs to. */
    long groupsOf(int edge) {
        return groups.of(edges.action(edge));
    }

    /** The groups that are enabled in a state. */
    long enabled(int state) {
        long enabled = 0;
        for (int e = begin(state), end = end(state); e < end; e++) {
            enabled |= groupsOf(e);
        }
        return enabled;
    }

    long bytes() {
        return states.bytes() + edges.bytes() + states.size() / 8;
    }
}
