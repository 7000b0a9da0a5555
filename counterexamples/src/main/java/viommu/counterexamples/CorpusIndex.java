package viommu.counterexamples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import viommu.model.protocol.Defect;

/** The table of all saved cases, as Markdown. The same cases give the same text, in whatever order they come. */
public final class CorpusIndex {
    private static final List<String> COLUMNS =
            List.of("Protocol", "Configuration", "Defect", "Violates", "Steps", "Found by", "Source", "Replay");

    private CorpusIndex() {}

    /** The whole file. */
    public static String markdown(List<? extends Counterexample<?>> cases) {
        List<String> lines = new ArrayList<>();
        lines.add("# Saved counterexamples");
        lines.add("");
        lines.add("Generated from the files in this folder; every change here is overwritten.");
        lines.add("A case without a defect is a violation that the configuration is expected to have.");
        lines.add("");
        lines.add(row(COLUMNS));
        lines.add("|" + "---|".repeat(COLUMNS.size()));
        cases.stream()
                .sorted(Comparator.comparing(Counterexample::fileName))
                .map(CorpusIndex::cells)
                .map(CorpusIndex::row)
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private static List<String> cells(Counterexample<?> counterexample) {
        return List.of(
                escaped(counterexample.model().protocol().name()),
                escaped(counterexample.model().configuration().name()),
                counterexample.model().defect().map(CorpusIndex::defect).orElse(""),
                "[" + escaped(counterexample.property()) + "](" + counterexample.fileName() + ")",
                Extent.of(counterexample).cell(),
                escaped(counterexample.engine()),
                counterexample.model().defect().map(CorpusIndex::sources).orElse(""),
                "`" + counterexample.command() + "`");
    }

    private static String defect(Defect defect) {
        return escaped(defect.name() + ": " + defect.sentence());
    }

    private static String sources(Defect defect) {
        return defect.citations().stream().map(c -> escaped(c.toString())).collect(Collectors.joining("<br>"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replaceAll("[|<>*_`\\[\\]]", "\\\\$0").replaceAll("\\R", " ");
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
