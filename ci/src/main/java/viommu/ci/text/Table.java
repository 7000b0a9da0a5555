package viommu.ci.text;

import java.util.List;
import java.util.stream.Stream;

/** Cells in rows and columns, to be written as text or as Markdown. */
public record Table(List<Column> columns, List<List<String>> rows) {

    /** A column and how it is set. */
    public record Column(String name, boolean rightAligned, boolean stacked) {
        public static Column left(String name) {
            return new Column(name, false, false);
        }

        public static Column right(String name) {
            return new Column(name, true, false);
        }

        /** In text, its name stands one camel-case word above the other. */
        public static Column stacked(String name) {
            return new Column(name, false, true);
        }

        /** The lines of its name, or where a narrow column may break it. */
        public List<String> words() {
            return stacked ? List.of(name.split("(?<=[a-z0-9])(?=[A-Z])")) : List.of(name);
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells under " + columns.size() + " columns: " + row);
            }
        }
    }

    /** The first column and those after column {@code from} up to column {@code to}, counted from 0. */
    Table columns(int from, int to) {
        return new Table(
                part(columns, from, to),
                rows.stream().map(row -> part(row, from, to)).toList());
    }

    private static <T> List<T> part(List<T> all, int from, int to) {
        return Stream.concat(Stream.of(all.get(0)), all.subList(from + 1, to + 1).stream())
                .toList();
    }
}
