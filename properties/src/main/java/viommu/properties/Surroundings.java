package viommu.properties;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.compiled.Judge;
import viommu.model.compiled.Successors;
import viommu.model.explorer.StateTable;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Trace;
import viommu.model.state.Packed;
import viommu.model.state.State;

/** What is near the states of a failing trace: from each, breadth first, a bounded number of states. Belongs to one thread. */
final class Surroundings<S extends State> {
    private static final long THE_PROPERTY = 1;

    private final Model<S> model;
    private final long states;
    private final Successors<S> successors;
    private final Judge<S> judge;
    private final S view;
    private final long[] words;

    Surroundings(Model<S> model, Property<S> property, long states) {
        this.model = model;
        this.states = states;
        this.successors = new Successors<>(model);
        this.judge = new Judge<>(model, List.of(property));
        this.view = model.view();
        this.words = new long[view.width()];
    }

    /**
     * Another way from one state of the trace to a later one.
     *
     * @param to how many actions of the trace lead to that; all, if the way ends with the violation
     */
    record Shortcut<S extends State>(List<Action<S>> actions, int to) {}

    /** The one that saves most of those that begin after {@code at} actions, if any saves something. */
    Optional<Shortcut<S>> shortcut(Trace<S> trace, int at) {
        Map<Packed, Integer> later = new HashMap<>();
        for (int to = at + 2; to < trace.length(); to++) {
            later.put(trace.state(to), to);
        }
        StateTable<S> table = new StateTable<>(model.view());
        view.load(trace.state(at));
        table.put(view, StateTable.INITIAL, 0);
        Optional<Shortcut<S>> best = Optional.empty();
        int most = 0;
        int depth = 1;
        int levelEnd = 1;
        for (int number = 0; number < table.size() && table.size() <= states; number++) {
            if (number == levelEnd) {
                depth++;
                levelEnd = table.size();
            }
            table.load(number, view);
            view.store(words, 0);
            judge.from(words, 0);
            for (int s = 0, count = successors.of(words, 0); s < count; s++) {
                int to = violates(s) ? trace.length() : arrived(table, number, s, later);
                if (to - at - depth > most) {
                    most = to - at - depth;
                    best = Optional.of(new Shortcut<>(way(table, number, successors.action(s)), to));
                }
            }
        }
        return best;
    }

    private boolean violates(int successor) {
        int offset = successor * words.length;
        return judge.violatedIn(successors.words(), offset, THE_PROPERTY) != 0
                || judge.violatedBy(successors.words(), offset, THE_PROPERTY) != 0;
    }

    /** The place of a new state in the trace, 0 if it is none of its later states. */
    private int arrived(StateTable<S> table, int number, int successor, Map<Packed, Integer> later) {
        view.load(successors.words(), successor * words.length);
        return table.add(view, number, successors.action(successor)) ? later.getOrDefault(view.pack(), 0) : 0;
    }

    private List<Action<S>> way(StateTable<S> table, int number, int last) {
        Deque<Action<S>> way = new ArrayDeque<>(List.of(model.actions().get(last)));
        for (int at = number; table.parent(at) != StateTable.INITIAL; at = table.parent(at)) {
            way.addFirst(model.actions().get(table.action(at)));
        }
        return List.copyOf(way);
    }
}
