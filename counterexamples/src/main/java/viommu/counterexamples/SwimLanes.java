package viommu.counterexamples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Model;
import viommu.model.protocol.Step;
import viommu.model.protocol.Trace;
import viommu.model.state.State;
import viommu.model.state.Value;

/**
 * A counterexample as text: a row per step, a lane per actor, and of each state only what changed. Plain text with box-drawing
 * characters; a line is longer than the limit only where a single word, the lanes or the command are.
 *
 * <p>Shows what the trace says and marks its end as the violation, or where its loop begins and ends; whether it violates anything,
 * {@link Replay} tells.
 */
public final class SwimLanes {
    /** The limit in characters where none is given. */
    public static final int WIDTH = 120;

    private SwimLanes() {}

    /** For a counterexample of the project's own corpus. */
    public static String text(Counterexample<?> counterexample) {
        return text(counterexample, counterexample.command(), WIDTH);
    }

    /** @param command the literal command that replays it */
    public static <S extends State> String text(Counterexample<S> counterexample, String command, int width) {
        List<String> lines = new ArrayList<>();
        header(counterexample).forEach(line -> lines.addAll(Wrapping.wrap(line, width)));
        lines.add("");
        lines.addAll(table(counterexample).lines(width));
        lines.add("");
        lines.addAll(Wrapping.wrap(counterexample.property() + " promises: " + sentence(counterexample), width));
        lines.add("Replay: " + command);
        return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> header(Counterexample<?> counterexample) {
        Model<?> model = counterexample.model();
        List<String> lines = new ArrayList<>();
        lines.add(model + " (" + model.scope() + ")");
        model.defect().ifPresent(defect -> {
            lines.add("  defect " + defect.name() + " in " + defect.replaces() + ": " + defect.sentence());
            defect.citations().forEach(citation -> lines.add("    " + citation(citation)));
        });
        lines.add("  violates " + counterexample.property() + ": " + sentence(counterexample));
        lines.add("  " + Extent.of(counterexample).words() + ", found by " + counterexample.engine()
                + counterexample.seed().map(seed -> " with seed " + seed).orElse(""));
        return lines;
    }

    private static String citation(Citation citation) {
        String certainty = citation.certainty().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return citation + " (" + certainty + ")";
    }

    private static String sentence(Counterexample<?> counterexample) {
        return counterexample.promise().sentence();
    }

    private static <S extends State> LaneTable table(Counterexample<S> counterexample) {
        Trace<S> trace = counterexample.trace();
        Model<S> model = trace.model();
        LaneTable table = new LaneTable(lanes(model), trace.length());
        List<String> variables = Saving.variables(model);
        Value.Rec before = model.values(trace.initial());
        table.add("", "", with(Marks.of(counterexample, 0), List.of(initial(variables, before))));
        for (int n = 1; n <= trace.length(); n++) {
            Step<S> step = trace.taken().get(n - 1).action().step();
            Value.Rec after = model.values(trace.state(n));
            List<String> changes = Change.between(variables, before, after).stream()
                    .map(Change::toString)
                    .toList();
            table.add(
                    step.actor(),
                    trace.taken().get(n - 1).action().toString(),
                    with(Marks.of(counterexample, n), changes.isEmpty() ? List.of("(no change)") : changes));
            before = after;
        }
        return table;
    }

    /** The protocol's actors; and any that only a step names, rather than losing the step. */
    private static List<String> lanes(Model<?> model) {
        List<String> lanes = new ArrayList<>(model.protocol().actors());
        model.steps().stream().map(Step::actor).filter(a -> !lanes.contains(a)).forEach(lanes::add);
        return lanes.stream().distinct().toList();
    }

    private static List<String> with(List<String> marks, List<String> changes) {
        List<String> lines = new ArrayList<>(changes);
        lines.addAll(marks);
        return lines;
    }

    private static String initial(List<String> variables, Value.Rec values) {
        List<String> entries = new ArrayList<>();
        variables.forEach(variable -> collect(variable, values.fields().get(variable), entries));
        return String.join("; ", entries);
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
