package viommu.ci.report.page;

import java.util.List;
import viommu.ci.report.Cell;
import viommu.ci.report.Part;
import viommu.ci.report.Report;
import viommu.ci.report.Words;
import viommu.ci.report.page.View.Mark;
import viommu.ci.report.page.View.Matrix;
import viommu.ci.report.page.View.MatrixCell;
import viommu.ci.report.page.View.MatrixRow;
import viommu.ci.text.Table.Column;
import viommu.model.protocol.Configuration;

/** Configurations against properties, a table for each protocol. */
final class Matrices {
    private static final MatrixCell NOT_APPLICABLE = new MatrixCell(new Mark("-", "none"), "");

    private Matrices() {}

    static List<Matrix> of(Report report, String command, int most) {
        return Cut.of(report.parts(), most).shown().stream()
                .map(part -> matrix(report, part, command, most))
                .toList();
    }

    private static Matrix matrix(Report report, Part part, String command, int most) {
        Cut<Configuration> configurations = Cut.of(part.configurations(), most);
        return new Matrix(
                part.protocol(),
                command,
                part.properties().stream().map(Column::stacked).toList(),
                new Cut<>(
                        configurations.shown().stream()
                                .map(c -> row(report, part, c))
                                .toList(),
                        configurations.leftOut()));
    }

    private static MatrixRow row(Report report, Part part, Configuration configuration) {
        return new MatrixRow(
                configuration.name(),
                part.properties().stream()
                        .map(p -> configuration.applies(p)
                                ? cell(report, Cell.of(report, part, configuration, p))
                                : NOT_APPLICABLE)
                        .toList());
    }

    private static MatrixCell cell(Report report, Cell cell) {
        return new MatrixCell(Rows.mark(cell, Words.FULL.of(cell, report.engines())), Rows.id(cell));
    }
}
