package viommu.ci.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import viommu.ci.text.Table.Column;

/** A table for a terminal: columns as wide as they must be, two spaces between them, names at the foot of the head. */
public final class TextTable {
    private static final String GAP = "  ";

    private TextTable() {}

    public static List<String> lines(Table table) {
        List<List<String>> heads = table.columns().stream().map(Column::words).toList();
        int height = heads.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> rows = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            int at = line;
            rows.add(heads.stream()
                    .map(words -> word(words, at - height + words.size()))
                    .toList());
        }
        rows.addAll(table.rows());
        List<Integer> widths = IntStream.range(0, table.columns().size())
                .mapToObj(c ->
                        rows.stream().mapToInt(row -> width(row.get(c))).max().orElse(0))
                .toList();
        List<String> lines = new ArrayList<>(
                rows.stream().map(row -> line(table, row, widths)).toList());
        lines.add(height, String.join(GAP, widths.stream().map("─"::repeat).toList()));
        return lines;
    }

    private static String word(List<String> words, int index) {
        return index < 0 ? "" : words.get(index);
    }

    private static String line(Table table, List<String> row, List<Integer> widths) {
        Stream<String> cells = IntStream.range(0, row.size()).mapToObj(c -> {
            String space = " ".repeat(widths.get(c) - width(row.get(c)));
            return table.columns().get(c).rightAligned() ? space + row.get(c) : row.get(c) + space;
        });
        return String.join(GAP, cells.toList()).stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
