package viommu.counterexamples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Step;
import viommu.model.protocol.Trace;
import viommu.model.state.State;
import viommu.model.state.Value;

/**
 * A counterexample as rows of swim lanes, however they are drawn.
 *
 * @param lanes the actors, from left to right
 * @param initial the values of the initial state, such as {@code pins[*]=0}, a place each
 * @param rows the initial state, then the steps; never empty
 */
public record Scenes(List<String> lanes, List<String> initial, List<Scene> rows) {

    public Scenes {
        lanes = List.copyOf(lanes);
        initial = List.copyOf(initial);
        rows = List.copyOf(rows);
    }

    /** All of a counterexample. */
    public static <S extends State> Scenes of(Counterexample<S> counterexample) {
        Trace<S> trace = counterexample.trace();
        Model<S> model = trace.model();
        List<String> variables = Saving.variables(model);
        Value.Rec before = model.values(trace.initial());
        List<String> initial = initial(variables, before);
        List<Scene> rows = new ArrayList<>();
        rows.add(new Scene("", "", List.of(), Marks.of(counterexample, 0)));
        for (int n = 1; n <= trace.length(); n++) {
            Action<S> action = trace.taken().get(n - 1).action();
            Value.Rec after = model.values(trace.state(n));
            rows.add(new Scene(
                    action.step().actor(),
                    action.toString(),
                    Change.between(variables, before, after),
                    Marks.of(counterexample, n)));
            before = after;
        }
        return new Scenes(lanes(model), initial, rows);
    }

    /** The protocol's actors; and any that only a step names, rather than losing the step. */
    private static List<String> lanes(Model<?> model) {
        List<String> lanes = new ArrayList<>(model.protocol().actors());
        model.steps().stream().map(Step::actor).filter(a -> !lanes.contains(a)).forEach(lanes::add);
        return lanes.stream().distinct().toList();
    }

    private static List<String> initial(List<String> variables, Value.Rec values) {
        List<String> entries = new ArrayList<>();
        variables.forEach(variable -> collect(variable, values.fields().get(variable), entries));
        return entries;
    }

    /** {@code f[*]=x} for a function that is {@code x} everywhere. */
    private static void collect(String path, Value value, List<String> entries) {
        if (value instanceof Value.Fun fun && !fun.entries().isEmpty()) {
            Map<Value, Value> all = fun.entries();
            if (all.values().stream().distinct().count() == 1 && all.size() > 1) {
                collect(path + "[*]", all.values().iterator().next(), entries);
            } else {
                all.forEach((key, element) -> collect(Change.at(path, key), element, entries));
            }
        } else if (value instanceof Value.Rec rec && !rec.fields().isEmpty()) {
            rec.fields().forEach((field, element) -> collect(path + "." + field, element, entries));
        } else {
            entries.add(path + "=" + value);
        }
    }
}
