package viommu.ci.prove;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import viommu.ci.text.MarkdownTable;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;
import viommu.proof.prove.Result.Standing;
import viommu.proof.system.Proof;

/** The part of {@code docs/proofs.md} that says what is proved: it is made by a run. */
public final class ProofsPage {
    private static final String BEGIN = "<!-- proofs: made by ./viommu prove --write -->";
    private static final String END = "<!-- end -->";

    /** What is known of each property that a proof is about. */
    public record Row(Proof proof, Map<String, Standing> properties) {}

    private ProofsPage() {}

    /** What came of proofs. */
    public static List<Row> rows(List<Proven> all) {
        List<Row> rows = new ArrayList<>();
        for (Proven proven : all) {
            Map<String, Standing> properties = new LinkedHashMap<>();
            proven.result()
                    .properties()
                    .forEach(p -> properties.put(p, proven.result().of(p)));
            rows.add(new Row(proven.result().proof(), properties));
        }
        return rows;
    }

    /** The page with the part anew. */
    public static String written(String page, List<Row> rows) {
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        return page.substring(0, begin) + "\n" + String.join("\n", lines(rows)) + "\n"
                + page.substring(page.indexOf(END, begin));
    }

    /** The part. */
    public static List<String> lines(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        for (String protocol :
                rows.stream().map(r -> r.proof().protocol()).distinct().toList()) {
            List<Row> own = rows.stream()
                    .filter(r -> r.proof().protocol().equals(protocol))
                    .toList();
            Set<String> things = new LinkedHashSet<>();
            own.forEach(r -> things.addAll(r.proof().anyNumberOf()));
            lines.addAll(List.of("", "`" + protocol + "`, for any number of " + String.join(", ", things) + ":", ""));
            lines.addAll(MarkdownTable.lines(table(protocol, own)));
        }
        lines.add("");
        return lines;
    }

    private static Table table(String protocol, List<Row> rows) {
        Set<String> properties = new LinkedHashSet<>();
        rows.forEach(row -> properties.addAll(row.properties().keySet()));
        List<Column> columns = new ArrayList<>(List.of(Column.left(protocol)));
        properties.forEach(p -> columns.add(Column.stacked(p)));
        List<List<String>> cells = new ArrayList<>();
        for (Row row : rows) {
            List<String> line = new ArrayList<>(List.of(row.proof().configuration()));
            properties.forEach(p -> line.add(
                    row.properties().containsKey(p)
                            ? ProveText.word(row.properties().get(p))
                            : "-"));
            cells.add(line);
        }
        return new Table(columns, cells);
    }
}
