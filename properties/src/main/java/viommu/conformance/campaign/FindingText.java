package viommu.conformance.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import viommu.conformance.Observation;
import viommu.conformance.Operation;

/** A finding for people: what was done by software, by the device and by the host, what was seen, and what the contract allows. */
public final class FindingText {
    private static final List<String> LANES = List.of("software", "device", "host");

    private FindingText() {}

    /** Without an end of line each; none is wrapped. */
    public static List<String> lines(Finding finding) {
        List<String> lines = new ArrayList<>();
        String clause = finding.violation().clause().name();
        lines.add(finding.subject().name() + " violates " + clause + ": "
                + finding.violation().clause().sentence());
        lines.add(String.format(
                Locale.ROOT,
                "  %d operations, shortened from %d, %s",
                finding.operations().size(),
                finding.original(),
                finding.repeatable() ? "repeatable" : "seen once: it did not happen again each time it was run"));
        lines.add("");
        lines.addAll(table(finding));
        lines.add("");
        lines.add("The contract allows it to");
        finding.violation().allowed().forEach(text -> lines.add("  " + text));
        if (!finding.violation().explained().isEmpty()) {
            lines.add("What it did would be to");
            finding.violation().explained().forEach(text -> lines.add("  " + text));
        }
        return lines;
    }

    /** A lane for each who acts; one that nobody acts in is left out. */
    private static List<String> table(Finding finding) {
        List<Integer> used = IntStream.range(0, LANES.size())
                .filter(lane -> finding.operations().stream().anyMatch(operation -> lane(operation) == lane))
                .boxed()
                .toList();
        List<Integer> widths = used.stream().map(lane -> width(finding, lane)).toList();
        List<String> lines = new ArrayList<>();
        lines.add(row("step", used.stream().map(LANES::get).toList(), widths, "observed"));
        String rule = row("────", used.stream().map(lane -> "").toList(), widths, "────────");
        lines.add(rule.replace(' ', '─').replace('│', '┼'));
        for (int i = 0; i < finding.operations().size(); i++) {
            Operation operation = finding.operations().get(i);
            List<String> cells = used.stream()
                    .map(lane -> lane == lane(operation) ? operation.toString() : "")
                    .toList();
            boolean last = i == finding.operations().size() - 1;
            Observation observation = finding.observations().get(i);
            lines.add(row(
                    Integer.toString(i + 1),
                    cells,
                    widths,
                    observation
                            + (last ? "  <-- " + finding.violation().clause().name() + " violated" : "")));
        }
        return lines;
    }

    private static int width(Finding finding, int lane) {
        return finding.operations().stream()
                .filter(operation -> lane(operation) == lane)
                .mapToInt(operation -> operation.toString().length())
                .reduce(LANES.get(lane).length(), Math::max);
    }

    private static int lane(Operation operation) {
        return operation instanceof Operation.Dma ? 1 : operation instanceof Operation.Reclaim ? 2 : 0;
    }

    private static String row(String step, List<String> cells, List<Integer> widths, String observed) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%4s", step));
        for (int lane = 0; lane < cells.size(); lane++) {
            row.append(" │ ").append(String.format(Locale.ROOT, "%-" + widths.get(lane) + "s", cells.get(lane)));
        }
        return row.append(" │ ").append(observed).toString().stripTrailing();
    }
}
