package viommu.ci.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import viommu.ci.text.Table.Column;

/** A table for a page that renders Markdown. */
public final class MarkdownTable {
    private MarkdownTable() {}

    public static List<String> lines(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(row(table.columns().stream().map(Column::words).map(words -> String.join("<wbr>", words))));
        lines.add(table.columns().stream()
                .map(column -> column.rightAligned() ? "--:" : ":--")
                .collect(Collectors.joining("|", "|", "|")));
        table.rows().forEach(cells -> lines.add(row(cells.stream().map(MarkdownTable::escaped))));
        return lines;
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String escaped(String cell) {
        return cell.replaceAll("[\\\\|<>*_`\\[\\]]", "\\\\$0").replaceAll("\\R", " ");
    }
}
