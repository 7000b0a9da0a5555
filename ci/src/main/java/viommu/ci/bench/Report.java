package viommu.ci.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import viommu.ci.claim.Exit;
import viommu.ci.text.MarkdownTable;
import viommu.ci.text.Table;
import viommu.ci.text.TextTable;

/**
 * What a benchmark found.
 *
 * @param heading what was measured, on one line
 * @param notes how it was measured, each on one line
 * @param tables in the order in which they are read
 * @param json the same for a machine
 * @param exit {@link Exit#DIFFERS} where the work was not the same, {@link Exit#INCONCLUSIVE} where some of it was not done; a
 *     target that is missed changes nothing
 */
public record Report(String heading, List<String> notes, List<Table> tables, Map<String, Object> json, Exit exit) {

    public Report {
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
    }

    public List<String> text() {
        List<String> lines = new ArrayList<>(List.of(heading));
        notes.forEach(note -> lines.add("  " + note));
        for (Table table : tables) {
            lines.add("");
            lines.addAll(TextTable.lines(table));
        }
        return lines;
    }

    public List<String> markdown() {
        List<String> lines = new ArrayList<>(List.of("## " + heading, ""));
        notes.forEach(note -> lines.add("* " + note));
        for (Table table : tables) {
            lines.add("");
            lines.addAll(MarkdownTable.lines(table));
        }
        return lines;
    }
}
