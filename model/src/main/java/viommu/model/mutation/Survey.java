package viommu.model.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import viommu.model.explorer.StateTable;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.state.Footprint;
import viommu.model.state.Packed;
import viommu.model.state.State;
import viommu.model.state.Value;
import viommu.model.state.Variable;

/** What the steps of a model read and write, and which values its variables take, in all reachable states. */
final class Survey<S extends State> {
    private final Model<S> model;
    private final List<Leaf> leaves;
    private final long[][] bits;
    private final Map<String, Set<Leaf>> reads = new HashMap<>();
    private final Map<String, Map<Leaf, Set<Change>>> changes = new HashMap<>();
    private final Map<Integer, Map<Leaf, Set<Change>>> changesOfActions = new HashMap<>();
    private final Map<Leaf, SortedSet<Value>> values = new LinkedHashMap<>();
    private final List<Set<Bits>> seen = new ArrayList<>();

    private Survey(Model<S> model) {
        this.model = model;
        S view = model.view();
        this.leaves = Leaf.of(view);
        this.bits = leaves.stream().map(leaf -> leaf.in(view).occupied()).toArray(long[][]::new);
        for (Leaf leaf : leaves) {
            values.put(leaf, new TreeSet<>());
            seen.add(new HashSet<>());
        }
    }

    /** Looks at all reachable states. */
    static <S extends State> Survey<S> of(Model<S> model) {
        Survey<S> survey = new Survey<>(model);
        survey.explore();
        return survey;
    }

    Model<S> model() {
        return model;
    }

    /** The variables that a step looks at, enabled or not. */
    Set<Leaf> readBy(String step) {
        return reads.getOrDefault(step, Set.of());
    }

    /** What a step makes of the variables that it ever changes. */
    Map<Leaf, Set<Change>> changesBy(String step) {
        return changes.getOrDefault(step, Map.of());
    }

    /** What an action makes of a variable. */
    Set<Change> changesBy(Action<S> action, Leaf leaf) {
        return changesOfActions.getOrDefault(action.index(), Map.of()).getOrDefault(leaf, Set.of());
    }

    /** The values that a variable takes. */
    SortedSet<Value> values(Leaf leaf) {
        return values.get(leaf);
    }

    /** The values that a variable takes, those that differ least from one first. */
    List<Value> valuesNear(Leaf leaf, Value value) {
        List<Value> near = new ArrayList<>(values.get(leaf));
        near.remove(value);
        near.sort(Comparator.<Value>comparingInt(other -> new Change(value, other).size())
                .thenComparing(Comparator.naturalOrder()));
        return near;
    }

    /** The elements that a variable, which is a set, ever has. */
    SortedSet<Value> elements(Leaf leaf) {
        SortedSet<Value> elements = new TreeSet<>();
        for (Value value : values.get(leaf)) {
            if (value instanceof Value.SetOf set) {
                elements.addAll(set.elements());
            }
        }
        return elements;
    }

    private void explore() {
        StateTable<S> states = new StateTable<>(model.view());
        S before = model.view();
        S after = model.view();
        Map<String, Footprint> footprints = new HashMap<>();
        model.steps().forEach(step -> footprints.put(step.name(), Footprint.of(after)));
        for (Packed initial : model.initialStates()) {
            before.load(initial);
            states.add(before, StateTable.INITIAL, 0);
        }
        List<Variable> olds = variables(before);
        List<Variable> news = variables(after);
        for (int number = 0; number < states.size(); number++) {
            states.load(number, before);
            note(before, olds);
            for (Action<S> action : model.actions()) {
                after.load(before);
                Footprint footprint = footprints.get(action.step().name());
                footprint.begin();
                boolean taken = action.take(after);
                footprint.end();
                if (taken) {
                    note(action, before, olds, after, news);
                    states.add(after, number, action.index());
                }
            }
        }
        footprints.forEach((step, footprint) -> reads.put(step, readLeaves(footprint, news)));
    }

    private List<Variable> variables(S view) {
        return leaves.stream().map(leaf -> leaf.in(view)).toList();
    }

    private Set<Leaf> readLeaves(Footprint footprint, List<Variable> variables) {
        Set<Leaf> read = new LinkedHashSet<>();
        for (int place = 0; place < leaves.size(); place++) {
            if (footprint.everReads(variables.get(place))) {
                read.add(leaves.get(place));
            }
        }
        return read;
    }

    private void note(S state, List<Variable> variables) {
        for (int place = 0; place < leaves.size(); place++) {
            if (seen.get(place).add(Bits.of(state, bits[place]))) {
                values.get(leaves.get(place)).add(variables.get(place).read());
            }
        }
    }

    private void note(Action<S> action, S before, List<Variable> olds, S after, List<Variable> news) {
        for (int place = 0; place < leaves.size(); place++) {
            if (Bits.differ(before, after, bits[place])) {
                Change change =
                        new Change(olds.get(place).read(), news.get(place).read());
                add(changes.computeIfAbsent(action.step().name(), s -> new LinkedHashMap<>()), place, change);
                add(changesOfActions.computeIfAbsent(action.index(), a -> new LinkedHashMap<>()), place, change);
            }
        }
    }

    private void add(Map<Leaf, Set<Change>> all, int place, Change change) {
        all.computeIfAbsent(leaves.get(place), leaf -> new LinkedHashSet<>()).add(change);
    }
}
