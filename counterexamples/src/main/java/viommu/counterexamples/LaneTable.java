package viommu.counterexamples;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The geometry of swim lanes: what stands in which column, and whether the notes fit beside the lanes or go below each row. */
final class LaneTable {
    private static final String STEP = "step";
    private static final String BAR = " │ ";
    private static final String CROSS = "─┼─";
    /** Notes narrower than this are easier to read below the row. */
    private static final int MIN_NOTES = 40;

    private record Row(String lane, String action, List<String> notes) {}

    private final List<String> lanes;
    private final int numberWidth;
    private final List<Row> rows = new ArrayList<>();

    /** @param lastNumber the number of the last row, counted from 0 */
    LaneTable(List<String> lanes, int lastNumber) {
        this.lanes = lanes;
        this.numberWidth = Math.max(STEP.length(), Integer.toString(lastNumber).length());
    }

    /** Adds the next row; a lane that does not exist leaves all lanes empty. */
    void add(String lane, String action, List<String> notes) {
        rows.add(new Row(lane, action, notes));
    }

    List<String> lines(int width) {
        String head = left(STEP, lanes.stream().map(this::inLane).toList());
        boolean beside = head.length() + BAR.length() + MIN_NOTES <= width;
        List<String> lines = new ArrayList<>();
        lines.add(head + BAR + (beside ? "changes" : ""));
        lines.add(rule() + CROSS + (beside ? "─".repeat("changes".length()) : ""));
        for (int number = 0; number < rows.size(); number++) {
            lines.addAll(beside ? beside(number, width) : below(number, width));
        }
        return lines;
    }

    private List<String> beside(int number, int width) {
        Row row = rows.get(number);
        List<String> empty = lanes.stream().map(lane -> inLane("", lane)).toList();
        String next = left(Integer.toString(number), cells(row));
        List<String> lines = new ArrayList<>();
        for (String note : row.notes()) {
            for (String part : Wrapping.wrap(note, width - next.length() - BAR.length())) {
                lines.add(next + BAR + part);
                next = left("", empty);
            }
        }
        return lines;
    }

    private List<String> below(int number, int width) {
        Row row = rows.get(number);
        List<String> lines = new ArrayList<>();
        lines.add(left(Integer.toString(number), cells(row)) + BAR);
        String indent = " ".repeat(numberWidth) + BAR + "  ";
        for (String note : row.notes()) {
            Wrapping.wrap(note, width - indent.length()).forEach(part -> lines.add(indent + part));
        }
        return lines;
    }

    private List<String> cells(Row row) {
        return lanes.stream()
                .map(lane -> inLane(lane.equals(row.lane()) ? row.action() : "", lane))
                .toList();
    }

    private String left(String number, List<String> cells) {
        return " ".repeat(numberWidth - number.length()) + number + BAR + String.join(BAR, cells);
    }

    private String rule() {
        return "─".repeat(numberWidth)
                + lanes.stream().map(lane -> "─".repeat(width(lane))).collect(Collectors.joining(CROSS, CROSS, ""));
    }

    private String inLane(String lane) {
        return inLane(lane, lane);
    }

    private String inLane(String text, String lane) {
        return text + " ".repeat(width(lane) - text.length());
    }

    /** As wide as the lane's name and its longest action. */
    private int width(String lane) {
        return rows.stream()
                .filter(row -> row.lane().equals(lane))
                .mapToInt(row -> row.action().length())
                .reduce(lane.length(), Math::max);
    }
}
