package viommu.model.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import viommu.model.state.State;
import viommu.model.state.Value;

/**
 * A step with its parameters chosen, such as {@code Map(i1, p2)}.
 *
 * @param <S> the view of the protocol's states
 */
public final class Action<S extends State> {
    private final int index;
    private final Step<S> step;
    private final int[] codes;

    private Action(int index, Step<S> step, int[] codes) {
        this.index = index;
        this.step = step;
        this.codes = codes;
    }

    /** All choices of parameters of all steps, in order; the index is the place in the list. */
    static <S extends State> List<Action<S>> of(List<Step<S>> steps) {
        List<Action<S>> actions = new ArrayList<>();
        for (Step<S> step : steps) {
            int[] codes = new int[3];
            choose(step, 0, codes, actions);
        }
        return List.copyOf(actions);
    }

    private static <S extends State> void choose(Step<S> step, int position, int[] codes, List<Action<S>> actions) {
        if (position == step.parameters().size()) {
            actions.add(new Action<>(actions.size(), step, codes.clone()));
            return;
        }
        var domain = step.parameters().get(position).domain();
        for (int code = domain.low(); code <= domain.high(); code++) {
            codes[position] = code;
            choose(step, position + 1, codes, actions);
        }
    }

    /**
     * Takes the step.
     *
     * @return whether it was enabled; if not, the state is as before
     */
    public boolean take(S state) {
        return step.take(state, codes[0], codes[1], codes[2]);
    }

    public int index() {
        return index;
    }

    public Step<S> step() {
        return step;
    }

    /** The chosen parameters by name, in order. */
    public Map<String, Value> picks() {
        Map<String, Value> picks = new LinkedHashMap<>();
        for (int i = 0; i < step.parameters().size(); i++) {
            Parameter parameter = step.parameters().get(i);
            picks.put(parameter.name(), parameter.domain().value(codes[i]));
        }
        return picks;
    }

    /** Such as {@code Map(i1, p2)}. */
    @Override
    public String toString() {
        return step.parameters().isEmpty()
                ? step.name()
                : picks().values().stream()
                        .map(Value::toString)
                        .collect(Collectors.joining(", ", step.name() + "(", ")"));
    }
}
