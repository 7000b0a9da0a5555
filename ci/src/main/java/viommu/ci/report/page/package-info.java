/**
 * The report as one HTML file: {@link viommu.ci.report.page.ReportPage} turns a {@link viommu.ci.report.Report} into a
 * {@link viommu.ci.report.page.View}, which {@code report.jte} shows. The file stays below a size whatever the run; what is left out
 * is named, with the place where it is.
 */
package viommu.ci.report.page;
