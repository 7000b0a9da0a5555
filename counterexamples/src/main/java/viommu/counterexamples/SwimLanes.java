package viommu.counterexamples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Model;
import viommu.model.state.State;

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

    private static final String ARROW = "<-- ";

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
        lines.addAll(table(Scenes.of(counterexample)).lines(width));
        lines.add("");
        lines.addAll(Wrapping.wrap(counterexample.property() + " promises: " + sentence(counterexample), width));
        lines.add("Replay: " + command);
        return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }

    /** What it is a counterexample of, a few lines of any length. */
    static List<String> header(Counterexample<?> counterexample) {
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

    private static LaneTable table(Scenes scenes) {
        LaneTable table = new LaneTable(scenes.lanes(), scenes.rows().size() - 1);
        for (Scene row : scenes.rows()) {
            List<String> notes = new ArrayList<>();
            if (row.action().isEmpty()) {
                notes.add(String.join("; ", scenes.initial()));
            } else if (row.changes().isEmpty()) {
                notes.add("(no change)");
            }
            row.changes().forEach(change -> notes.add(change.toString()));
            row.marks().forEach(mark -> notes.add(ARROW + mark));
            table.add(row.lane(), row.action(), notes);
        }
        return table;
    }
}
