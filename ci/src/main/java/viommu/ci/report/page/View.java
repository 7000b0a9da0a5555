package viommu.ci.report.page;

import java.util.List;
import java.util.Optional;
import viommu.ci.text.Table.Column;

/**
 * All that the page shows, in its order.
 *
 * @param outcome such as {@code AS EXPECTED}, and what it looks like
 * @param interruption that the run was cut short, if it was
 * @param marks what stands in a cell beside the letters of engines
 * @param engines a line on each
 * @param headings the engines that make claims, as the head of a table has them
 * @param cases the counterexamples, as JSON for the script
 * @param index the same by protocol, for a list to choose from
 * @param casesLeftOut those that the page has no room for
 */
public record View(
        String title,
        Mark outcome,
        String summary,
        Optional<String> interruption,
        String command,
        Cut<String> problems,
        String marks,
        List<String> engines,
        List<Matrix> matrices,
        List<String> headings,
        Cut<Row> verdicts,
        Cut<Row> defects,
        String cases,
        List<Group> index,
        Cut<LeftOut> casesLeftOut,
        List<Drawing> drawings,
        List<Sheet> implementations,
        List<Sheet> engineTables,
        Cut<String> skipped,
        List<Fact> facts) {

    /** Words, and the class of style that goes with them. */
    public record Mark(String words, String style) {}

    /** A name and its value. */
    public record Fact(String name, String value) {}

    /**
     * Configurations of a protocol against its properties.
     *
     * @param rows of each the configuration and its cells
     */
    public record Matrix(String protocol, String command, List<Column> properties, Cut<MatrixRow> rows) {}

    /** One configuration. */
    public record MatrixRow(String configuration, List<MatrixCell> cells) {}

    /** @param row the id of the row that says more; empty if there is none */
    public record MatrixCell(Mark mark, String row) {}

    /**
     * One property of one subject.
     *
     * @param id that links lead to
     * @param subject what the first columns say
     * @param standing as expected, or what else
     * @param says what each engine says, in the order of the headings
     * @param steps of the shortest counterexample; a dash if there is none
     * @param sentences what is promised, what is done wrong, and where it was seen
     * @param caseId the counterexample to step through; empty if the page has none
     */
    public record Row(
            String id,
            List<String> subject,
            Mark standing,
            List<Mark> says,
            String steps,
            List<String> sentences,
            List<ClaimLine> claims,
            String caseId) {}

    /** What one engine says, with its figures and the command that asks it again. */
    public record ClaimLine(String engine, Mark verdict, String figures, String detail, String command) {}

    /** The counterexamples of a protocol. */
    public record Group(String protocol, List<Choice> choices) {}

    /** One counterexample to choose. */
    public record Choice(String id, String words) {}

    /** A counterexample that the page has no room for, and the command that shows it. */
    public record LeftOut(String file, String command) {}

    /**
     * A table of figures.
     *
     * @param command what gives its numbers
     */
    public record Sheet(String title, String command, List<Column> columns, Cut<List<String>> rows) {}

    /**
     * A chart.
     *
     * @param command what gives its numbers
     * @param svg safe to stand in the page as it is; empty if it could not be drawn
     * @param problem why it could not be drawn; else empty
     */
    public record Drawing(String title, String sentence, String command, String svg, String problem) {}
}
