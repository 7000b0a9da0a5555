/**
 * The result of verification as data ({@link viommu.ci.report.Report}), what follows from it ({@link viommu.ci.report.Judgement}), and
 * the tables and files that show it. Everything but {@link viommu.ci.report.ReportFiles} is a pure function.
 */
package viommu.ci.report;
