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

    /** As many tables one below the other as it takes for the width, each beginning with the first column again. */
    public static List<String> lines(Table table, int width) {
        List<String> whole = lines(table);
        int last = table.columns().size() - 1;
        int fitting = last;
        while (fitting > 1 && width(lines(table.columns(0, fitting))) > width) {
            fitting--;
        }
        if (fitting == last || width(whole) <= width) {
            return whole;
        }
        List<String> lines = new ArrayList<>(lines(table.columns(0, fitting)));
        lines.add("");
        lines.addAll(lines(table.columns(fitting, last), width));
        return lines;
    }

    private static int width(List<String> lines) {
        return lines.stream().mapToInt(TextTable::width).max().orElse(0);
    }

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
