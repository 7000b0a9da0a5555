package viommu.ci.report;

import java.nio.file.Path;
import java.util.List;
import viommu.ci.home.WholeFile;
import viommu.ci.report.page.ReportPage;
import viommu.ci.text.Json;

/** The files of a report, each complete at any time. */
public final class ReportFiles {
    /** The one to look at. */
    public static final String PAGE = "index.html";

    /** The one for machines. */
    public static final String DATA = "verify.json";

    private ReportFiles() {}

    /**
     * Writes {@code index.html}, {@code verify.json}, {@code verify.txt}, {@code verify.md} and {@code defects.md} into the folder.
     */
    public static void write(Path folder, Report report) {
        WholeFile.write(folder.resolve(PAGE), ReportPage.html(report));
        WholeFile.write(folder.resolve(DATA), Json.text(ReportJson.of(report)));
        WholeFile.write(folder.resolve("verify.txt"), text(ReportText.lines(report)));
        WholeFile.write(folder.resolve("verify.md"), text(ReportMarkdown.lines(report)));
        WholeFile.write(folder.resolve("defects.md"), text(DefectsPage.lines(report)));
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
