package viommu.ci.tradeoff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import viommu.ci.home.WholeFile;
import viommu.ci.text.MarkdownTable;
import viommu.ci.text.Table;

/** The tables of {@code docs/tradeoff.md}: each stands after a marker and ends with an empty line. */
public final class TradeoffPage {
    private TradeoffPage() {}

    /** The tables by marker that do not take long: those of the standard run. */
    public static Map<String, Table> tables(Tradeoff tradeoff) {
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put("throughput", TradeoffTables.throughput(tradeoff));
        tables.put("protection", TradeoffTables.protection(tradeoff));
        tables.put("costs", TradeoffTables.costs(tradeoff));
        tradeoff.spread().ifPresent(spread -> tables.put("intervals", TradeoffTables.intervals(tradeoff, spread)));
        return tables;
    }

    /** Writes the tables anew; those of draws only if there were draws. */
    public static void write(Path page, Tradeoff tradeoff, List<Swept> sweeps) {
        Map<String, Table> tables = tables(tradeoff);
        for (Swept swept : sweeps) {
            tables.put(swept.sweep().text(), SweptTables.throughput(swept));
            if (swept.sweep() == Sweep.QUOTA || swept.sweep() == Sweep.AGE) {
                tables.put(swept.sweep().text() + " exposed", SweptTables.exposure(swept));
            }
        }
        String text = read(page);
        for (Map.Entry<String, Table> table : tables.entrySet()) {
            String old = after(text, table.getKey());
            text = text.replace(
                    marker(table.getKey()) + old,
                    marker(table.getKey()) + String.join("\n", MarkdownTable.lines(table.getValue())) + "\n");
        }
        WholeFile.write(page, text);
    }

    /**
     * What stands after a marker.
     *
     * @throws IllegalArgumentException if there is no such marker
     */
    public static String after(String page, String name) {
        int marker = page.indexOf(marker(name));
        if (marker < 0) {
            throw new IllegalArgumentException("the page has no " + marker(name).strip());
        }
        int begin = marker + marker(name).length();
        return page.substring(begin, page.indexOf("\n\n", begin - 1) + 1);
    }

    private static String marker(String name) {
        return "<!-- tradeoff: " + name + " -->\n";
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + page + ": " + e.getMessage(), e);
        }
    }
}
