package viommu.ci.bridge;

import java.util.ArrayList;
import java.util.List;
import viommu.ci.claim.Comparison;
import viommu.ci.claim.Comparison.Graph;
import viommu.ci.text.Figures;

/** A comparison as lines for a person. */
public final class ComparisonText {
    private ComparisonText() {}

    public static List<String> lines(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add(comparison + " (" + comparison.scope() + "); " + Figures.seconds(comparison.time()));
        comparison.explorer().ifPresent(graph -> lines.add("  explorer  " + line(graph)));
        comparison.tlc().ifPresent(graph -> lines.add("  tlc       " + line(graph)));
        for (String difference : comparison.differences()) {
            lines.add("");
            difference.lines().forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    private static String line(Graph graph) {
        return Figures.count(graph.states(), "state") + ", " + Figures.count(graph.edges(), "edge") + ", hash "
                + graph.hash();
    }
}
