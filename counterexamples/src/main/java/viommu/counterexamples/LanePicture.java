package viommu.counterexamples;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import viommu.model.state.State;

/**
 * A counterexample as a picture: swim lanes from top to bottom, a box per step, what it changed beside it, and the step that
 * violates the property in red; of a lasso, the way back to where the loop begins. It is SVG that fits dark and light, and for the
 * same counterexample it is the same text on every machine: letters are taken to be as wide as those of common fixed-width fonts,
 * and nothing is measured.
 */
public final class LanePicture {
    /** In characters: longer changes go on in the next line. */
    private static final int NOTES = 64;

    private static final double LETTER = 7.3;
    private static final int LINE = 17;
    private static final int PADDING = 12;
    private static final int GUTTER = 44;
    private static final int BOX = 26;
    private static final int GAP = 14;
    /** What the style has colours for. */
    private static final int COLOURS = 6;

    private static final String STYLE = """

            svg { --paper: #ffffff; --ink: #1f2328; --dim: #59636e; --rule: #d1d9e0; --bad: #c2211b; --bad-paper: #ffe9e7;
              --c0: #0b62c4; --c1: #7a3ec8; --c2: #187a3c; --c3: #a35200; --c4: #00707a; --c5: #a3246b; }
            @media (prefers-color-scheme: dark) {
              svg { --paper: #0d1117; --ink: #e6edf3; --dim: #9198a1; --rule: #3d444d; --bad: #ff7b72; --bad-paper: #4a1512;
                --c0: #79b8ff; --c1: #c8a4ff; --c2: #6fdd8b; --c3: #ffb066; --c4: #5fd4de; --c5: #ff9bce; }
            }
            text { font: 12px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: var(--ink); }
            .paper { fill: var(--paper); }
            .title { font-weight: bold; font-size: 14px; }
            .dim { fill: var(--dim); }
            .lane { stroke: var(--rule); stroke-dasharray: 2 4; }
            .head, .box { text-anchor: middle; }
            .head { font-weight: bold; }
            .number { text-anchor: end; fill: var(--dim); }
            rect.step { fill: var(--paper); stroke-width: 1.5; }
            .way { fill: none; stroke: var(--dim); stroke-width: 1.2; }
            .back { stroke-dasharray: 5 3; }
            marker path { fill: var(--dim); }
            .l0 { --lane: var(--c0); } .l1 { --lane: var(--c1); } .l2 { --lane: var(--c2); }
            .l3 { --lane: var(--c3); } .l4 { --lane: var(--c4); } .l5 { --lane: var(--c5); }
            rect.step { stroke: var(--lane); } text.head { fill: var(--lane); }
            .bad rect.step { fill: var(--bad-paper); stroke: var(--bad); stroke-width: 2.5; }
            .mark, .bad .box { fill: var(--bad); font-weight: bold; }
            """;

    private final Counterexample<?> counterexample;
    private final Scenes scenes;
    private final OptionalInt loopStart;
    private final List<Double> centres = new ArrayList<>();
    private final double notesAt;
    private final double width;
    private final SvgWriter svg = new SvgWriter();

    private <S extends State> LanePicture(Counterexample<S> counterexample) {
        this.counterexample = counterexample;
        this.scenes = Scenes.of(counterexample);
        this.loopStart = counterexample
                .lasso()
                .filter(lasso -> !lasso.stops())
                .map(lasso -> OptionalInt.of(lasso.loopStart()))
                .orElse(OptionalInt.empty());
        double x = GUTTER;
        for (String lane : scenes.lanes()) {
            double laneWidth = letters(widest(lane)) + 2 * PADDING + GAP;
            centres.add(x + laneWidth / 2);
            x += laneWidth;
        }
        this.notesAt = x + PADDING;
        this.width = notesAt + letters(NOTES) + PADDING;
    }

    /** The picture as an SVG document. */
    public static String svg(Counterexample<?> counterexample) {
        return new LanePicture(counterexample).draw();
    }

    /** One row with its place. */
    private record Placed(int number, Scene scene, List<String> notes, List<String> marks, double top, double height) {
        double middle() {
            return top + BOX / 2.0;
        }
    }

    private String draw() {
        List<String> title = title();
        double lanesAt = PADDING + (title.size() + 1) * LINE + PADDING;
        List<Placed> rows = placed(lanesAt + LINE + GAP);
        Placed last = rows.get(rows.size() - 1);
        double height = last.top() + last.height() + PADDING;
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + number(width) + " " + number(height),
                "width",
                number(width),
                "height",
                number(height),
                "role",
                "img");
        svg.words(title.get(0), "title");
        svg.words(STYLE, "style");
        arrowhead();
        svg.element("rect", "class", "paper", "width", "100%", "height", "100%", "rx", 6);
        for (int line = 0; line < title.size(); line++) {
            words(title.get(line), line == 0 ? "title" : "dim", PADDING, PADDING + (line + 1) * LINE);
        }
        lanes(lanesAt, height - PADDING);
        for (int n = 0; n < rows.size(); n++) {
            if (n > 1) {
                way(rows.get(n - 1), rows.get(n));
            }
            row(rows.get(n), n == rows.size() - 1);
        }
        loopStart.ifPresent(start -> back(last, rows.get(start)));
        return svg.close().text();
    }

    private List<String> title() {
        List<String> lines = new ArrayList<>();
        lines.add(counterexample.model() + " violates " + counterexample.property());
        int letters = (int) ((width - 2 * PADDING) / LETTER);
        lines.addAll(Wrapping.wrap(counterexample.promise().sentence(), letters));
        counterexample
                .model()
                .defect()
                .ifPresent(defect -> lines.addAll(Wrapping.wrap("Defect: " + defect.sentence(), letters)));
        return lines;
    }

    private List<Placed> placed(double from) {
        List<Placed> placed = new ArrayList<>();
        double top = from;
        for (int n = 0; n < scenes.rows().size(); n++) {
            Scene scene = scenes.rows().get(n);
            List<String> notes = new ArrayList<>();
            if (n == 0) {
                notes.addAll(Wrapping.wrap(String.join("; ", scenes.initial()), NOTES));
            }
            scene.changes().forEach(c -> notes.addAll(Wrapping.wrap(c.toString().replace(" -> ", " → "), NOTES)));
            int lines = notes.size() + scene.marks().size();
            double height = Math.max(BOX, lines * LINE + (BOX - LINE));
            placed.add(new Placed(n, scene, notes, scene.marks(), top, height));
            top += height + GAP;
        }
        return placed;
    }

    private void arrowhead() {
        svg.open(
                        "marker",
                        "id",
                        "head",
                        "viewBox",
                        "0 0 8 8",
                        "refX",
                        7,
                        "refY",
                        4,
                        "markerWidth",
                        7,
                        "markerHeight",
                        7,
                        "orient",
                        "auto-start-reverse")
                .element("path", "d", "M0 0 L8 4 L0 8 z")
                .close();
    }

    private void lanes(double top, double bottom) {
        for (int lane = 0; lane < centres.size(); lane++) {
            String x = number(centres.get(lane));
            svg.element("line", "class", "lane", "x1", x, "x2", x, "y1", number(top + GAP / 2.0), "y2", number(bottom));
            words(scenes.lanes().get(lane), "head l" + lane % COLOURS, centres.get(lane), top);
        }
    }

    private void row(Placed row, boolean last) {
        svg.open("g", "class", (last ? "bad" : "row") + colour(row.scene()), "data-step", row.number());
        words(Integer.toString(row.number()), "number", GUTTER - PADDING, baseline(row.middle()));
        if (!row.scene().action().isEmpty()) {
            double boxWidth = letters(row.scene().action().length()) + 2 * PADDING;
            double centre = centre(row.scene());
            svg.element(
                    "rect",
                    "class",
                    "step",
                    "x",
                    number(centre - boxWidth / 2),
                    "y",
                    number(row.top()),
                    "width",
                    number(boxWidth),
                    "height",
                    BOX,
                    "rx",
                    6);
            words(row.scene().action(), "box", centre, baseline(row.middle()));
        }
        double y = baseline(row.middle());
        for (String note : row.notes()) {
            words(note, row.number() == 0 ? "dim" : "note", notesAt, y);
            y += LINE;
        }
        for (String mark : row.marks()) {
            words("◀ " + mark, last ? "mark" : "dim", notesAt, y);
            y += LINE;
        }
        svg.close();
    }

    /** From one step down to the next, which may be in another lane. */
    private void way(Placed from, Placed to) {
        double x = centre(from.scene());
        double turn = to.top() - GAP / 2.0 - 1;
        svg.element(
                "path",
                "class",
                "way",
                "marker-end",
                "url(#head)",
                "d",
                "M" + number(x) + " " + number(from.top() + BOX) + " V" + number(turn) + " H"
                        + number(centre(to.scene())) + " V" + number(to.top() - 1));
    }

    /** From the last step to the state where the loop begins, along the left edge. */
    private void back(Placed last, Placed start) {
        double left = PADDING / 2.0;
        svg.element(
                "path",
                "class",
                "way back",
                "marker-end",
                "url(#head)",
                "d",
                "M" + number(GUTTER - PADDING) + " " + number(last.top() + BOX) + " H" + number(left) + " V"
                        + number(start.middle()) + " H" + number(PADDING));
    }

    private void words(String words, String style, double x, double y) {
        svg.words(words, "text", "class", style, "x", number(x), "y", number(y), "xml:space", "preserve");
    }

    private double centre(Scene scene) {
        return centres.get(scenes.lanes().indexOf(scene.lane()));
    }

    private String colour(Scene scene) {
        return scene.lane().isEmpty() ? "" : " l" + scenes.lanes().indexOf(scene.lane()) % COLOURS;
    }

    private int widest(String lane) {
        return scenes.rows().stream()
                .filter(row -> row.lane().equals(lane))
                .mapToInt(row -> row.action().length())
                .reduce(lane.length(), Math::max);
    }

    private static double letters(int count) {
        return count * LETTER;
    }

    private static double baseline(double middle) {
        return middle + 4;
    }

    /** Whole pixels are fine enough. */
    private static String number(double pixels) {
        return Long.toString(Math.round(pixels));
    }
}
